/** A text of at most so many characters (UTF-16), not cut within a pair of surrogates. */
export const cut = (text: string, most: number): string =>
  text[most] ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;
