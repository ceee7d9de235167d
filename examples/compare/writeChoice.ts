import type { Choice } from './readChoice.js';
import type { CompareResults } from './records.js';

/** A choice as the query of an address: what is as it is by default is left out. */
export function writeChoice(choice: Choice, { engines, tags }: Pick<CompareResults, 'engines' | 'tags'>): string {
  const address = new URLSearchParams();
  if (choice.browser && choice.browser !== engines[0]?.engine) address.set('browser', choice.browser);
  if (choice.tags.length < tags.length) {
    // None at all is said by an empty name.
    for (const name of choice.tags.length ? choice.tags : ['']) address.append('tag', name);
  }
  if (choice.words) address.set('words', choice.words);
  if (choice.differ) address.set('differ', '');
  return address.toString();
}
