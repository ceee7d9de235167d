import type { Tag } from './types.js';
/**
 * What to say of tags that do the same. Pure.
 *
 * @param scripts the addresses of all scripts of the page
 */
export declare const checkTags: (tags: Tag[], scripts: string[]) => string[];
