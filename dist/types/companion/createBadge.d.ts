import type { Shown } from './describe.js';
/** A sentence, and whether it says what to change. */
export interface Said {
    line: string;
    isAdvice: boolean;
}
/** What is listed: a sentence, or what would be sent. */
export type Entry = Said | Shown;
/**
 * Puts a small panel on the page that lists what is said, above everything and beside it: nothing of the page moves. It is in a shadow
 * root, at the end of the document and not of the body, whose last child may have a style of its own.
 *
 * @returns adds to the list
 */
export declare const createBadge: (entries: Entry[]) => ((entry: Entry) => void);
