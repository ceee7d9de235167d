const HERE = 'http://site.invalid';

/** Where the documents of a tag are, and whose they are: an adapter has those of this project as docs/compare-results.md does. */
export const documentOf = (document: string): { href: string; text: string } => {
  const { origin, host, href } = new URL(document, `${HERE}/docs/`);
  const path = href.slice(HERE.length);
  return origin === HERE ? { href: path, text: path.slice(1) } : { href, text: host };
};
