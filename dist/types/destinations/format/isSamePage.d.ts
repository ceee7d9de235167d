import type { Page } from '../../types/records.js';
/** Whether only an anchor has changed since the page that was counted before: `href="#"` is not another page. */
export declare const isSamePage: ({ url, previous }: Page) => boolean;
