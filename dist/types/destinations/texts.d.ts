import type { Meta } from '../types.js';
/** Metadata for a system that keeps strings only; its own copy. */
export declare const texts: (meta: Meta) => Record<string, string>;
