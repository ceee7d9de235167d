import { useLayoutEffect, useState } from 'preact/hooks';
import { type Choice, readChoice } from './readChoice.js';
import type { CompareResults } from './records.js';
import { writeChoice } from './writeChoice.js';

/** What is shown, kept in the page's address, so that it is the same after a reload and can be handed on as a link. */
export function useChoice(results: CompareResults): [Choice, (part: Partial<Choice>) => void] {
  const [choice, setChoice] = useState(() => readChoice(location.search, results));

  // Before it is seen: whoever reloads the page at once finds what was chosen.
  useLayoutEffect(() => {
    const search = writeChoice(choice, results);
    history.replaceState(null, '', location.pathname + (search && `?${search}`) + location.hash);
  }, [choice]);

  return [choice, (part) => setChoice((before) => ({ ...before, ...part }))];
}
