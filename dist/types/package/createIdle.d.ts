import type { Track } from './track.js';
/** What there is where there is no page: whatever is called, it does nothing. */
export declare const createIdle: () => Track<never>;
