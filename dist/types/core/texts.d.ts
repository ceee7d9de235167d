import type { Scalar } from '../types/options.js';
/** Metadata for a system that keeps text only; its own copy. */
export declare const texts: (meta: Record<string, Scalar> | undefined) => Record<string, string>;
