import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * What is shown, kept in the page's address, so that it is the same after a reload and can be handed on as a link.
 *
 * @param read of the query
 * @param write as a query, without its `?`; empty when all is as it is by default
 * @param hash what the address has behind that
 */
export function useInAddress<Choice extends object>(
  read: (search: string) => Choice,
  write: (choice: Choice) => string,
  hash = '',
): [Choice, (part: Partial<Choice>) => void] {
  const [choice, setChoice] = useState(() => read(location.search));

  // Before it is seen: whoever reloads the page at once finds what was chosen.
  useLayoutEffect(() => {
    const search = write(choice);
    history.replaceState(null, '', location.pathname + (search && `?${search}`) + hash);
  }, [choice]);

  return [choice, (part) => setChoice((before) => ({ ...before, ...part }))];
}
