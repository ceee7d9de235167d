import type { Stages } from '../../types/records.js';
/**
 * Tells of each address that a pageview is sent of, before it is; not of the same one again.
 *
 * @param tell is given the address before, or nothing the first time
 */
export declare const onView: (stages: Stages, tell: (before: string | undefined) => void) => void;
