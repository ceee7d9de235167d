import type { Meta } from '../types/options.js';
/** Metadata for a system that keeps text only; its own copy. */
export declare const texts: (meta: Meta | undefined) => Record<string, string>;
