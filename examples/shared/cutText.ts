/** The beginning of a text, and a mark that there is more. A pair of halves is not parted. */
export const beginningOf = (text: string, length: number): string =>
  `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;

/** A text of at most so many characters, the last of which says that there were more. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return beginningOf(text, most - 1);
}
