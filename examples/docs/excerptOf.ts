const BEFORE = 40;
const LENGTH = 160;

/** What a text says around the first of the words that it has. */
export function excerptOf(text: string, words: string[]): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const places = words.map((word) => plain.toLowerCase().indexOf(word.toLowerCase())).filter((place) => place >= 0);
  const place = places.length ? Math.min(...places) : 0;
  // From a word's beginning.
  const from = place > BEFORE ? plain.indexOf(' ', place - BEFORE) + 1 : 0;
  const rest = plain.slice(from);
  const cut = rest.length > LENGTH ? `${rest.slice(0, rest.lastIndexOf(' ', LENGTH))} …` : rest;
  return from ? `… ${cut}` : cut;
}
