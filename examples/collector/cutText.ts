/** A text of at most so many characters, the last of which says that there were more. A pair of halves is not parted. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  return `${kept.replace(/[\ud800-\udbff]$/, '')}…`;
}
