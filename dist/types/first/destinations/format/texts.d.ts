import type { Check, Meta } from '../../types.js';
/** Metadata for a system that keeps strings only; its own copy. Anything but scalars is refused. */
export declare const texts: (meta: Meta, check: Check) => Record<string, string>;
