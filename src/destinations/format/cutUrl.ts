/** An address of at most so many characters, which are bytes as browsers write it; not cut within a character that is escaped. */
export const cutUrl = (url: string, most: number): string =>
  // One that is whole may go as well: the last one of them.
  url[most] ? url.slice(0, most).replace(/(%[c-f].)?(%[89ab].)*(%.?)?$/i, '') : url;
