import type { CompareResults, EngineName } from './records.js';

/** What is to be shown. */
export interface Choice {
  browser: EngineName | undefined;
  /** The names of the tags that have a column. */
  tags: string[];
  /** Cases that have these words. */
  words: string;
  /** Only cases where the tags differ. */
  differ: boolean;
}

/** What the address of the page says is to be shown; what is not there any more is left out. */
export function readChoice(search: string, { engines, tags }: Pick<CompareResults, 'engines' | 'tags'>): Choice {
  const address = new URLSearchParams(search);
  const chosen = address.getAll('tag');
  const names = tags.map(({ name }) => name);
  return {
    browser: (engines.find(({ engine }) => engine === address.get('browser')) ?? engines[0])?.engine,
    tags: chosen.length ? names.filter((name) => chosen.includes(name)) : names,
    words: address.get('words') ?? '',
    differ: address.has('differ'),
  };
}
