import type { Has, Tag } from './types.js';
/** What to say of the attributes of a tag: those that there are not, that this file does not read, that say nothing. Pure. */
export declare const checkAttributes: ({ given, file, bare }: Tag, has: Has) => string[];
