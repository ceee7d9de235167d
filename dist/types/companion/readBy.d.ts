import type { Has, Tag } from './types.js';
/** The ids that a file can send by: all there are where it is none of ours. */
export declare const idsFor: (file: string) => string[];
/** The attributes of the tags that somebody on this page reads. Pure. */
export declare const readBy: (tags: Tag[], { parts, ids }: Has) => string[];
