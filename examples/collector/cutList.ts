import { cutText } from '../shared/cutText.js';
import { LIMITS } from './limits.js';

/** The first of these sentences, each no longer than other texts, and how many more there are. */
export function cutList(sentences: string[]): string[] {
  const first = sentences.slice(0, LIMITS.problems).map((sentence) => cutText(sentence, LIMITS.text));
  const more = sentences.length - first.length;
  return more > 0 ? [...first, `and ${more} more`] : first;
}
