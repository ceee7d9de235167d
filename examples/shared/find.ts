/** What a page has by this id, which its markup says that it is; without it the page is another one than its script. */
export function find<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`This page has nothing with the id "${id}".`);
  // Of which kind it is stands in the markup.
  return found as Kind;
}
