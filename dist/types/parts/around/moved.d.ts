import type { Stages } from '../../types/records.js';
/** Has addresses told otherwise: that of a page, and its referrer. */
export declare const moved: (stages: Stages, move: (url: string) => string) => void;
