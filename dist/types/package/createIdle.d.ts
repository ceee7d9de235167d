import type { Track } from './track.js';
/** What there is where there is no page. */
export declare const createIdle: () => Track<never>;
