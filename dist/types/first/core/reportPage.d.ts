import type { Page, Settings } from '../types.js';
/** Makes a page that was just read what is reported of it. */
export declare const reportPage: (page: Page, settings: Settings) => Page;
