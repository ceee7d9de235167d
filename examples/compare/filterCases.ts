import type { Choice } from './readChoice.js';
import type { NamedCase, Played } from './records.js';
import { resultOf } from './resultOf.js';

/** The cases with all words of a search in what they say; of these, if so chosen, where the tags that are shown differ. */
export const filterCases = (
  played: Played,
  { tags, words, differ }: Pick<Choice, 'tags' | 'words' | 'differ'>,
  cases: NamedCase[],
): NamedCase[] => {
  const wanted = words.toLowerCase().split(/\s+/);
  return cases.filter((one) => {
    const text = `${one.name} ${one.level} ${one.why} ${one.rule}`.toLowerCase();
    if (!wanted.every((word) => text.includes(word))) return false;
    return !differ || new Set(tags.map((tag) => resultOf(played, tag, one.name)?.word)).size > 1;
  });
};
