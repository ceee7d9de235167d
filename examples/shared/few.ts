import { beginningOf } from './cutText.js';

/** What a row of the list draws: the rest is in the raw request, a click away. */
export const SHOWN = { keys: 10, characters: 300 };

/** The first of many, and how many more there are. */
export function few<One>(many: readonly One[], most: number): { first: readonly One[]; more: number } {
  return { first: many.slice(0, most), more: Math.max(0, many.length - most) };
}

/** The beginning of a text that is too long to be drawn in a row. */
export const shorten = (text: string): string =>
  text.length > SHOWN.characters ? beginningOf(text, SHOWN.characters) : text;
