import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { readChoices, writeChoices } from './readChoices.js';
import type { Catalogue, Choices, SetValue, Shared } from './records.js';

/** Where somebody begins who came without any choice. */
const FIRST = '?data-code=';

const readAddress = (catalogue: Catalogue) => readChoices(new URLSearchParams(location.search || FIRST), catalogue);

/** The choices, which live in the address of the page alone; and what the address had that is not known. */
export function useChoices(catalogue: Catalogue): Pick<Shared, 'choices' | 'problems' | 'change' | 'setValue'> {
  const [{ choices, problems }, setRead] = useState(() => readAddress(catalogue));

  useEffect(() => {
    const readAgain = () => setRead(readAddress(catalogue));
    addEventListener('popstate', readAgain);
    return () => removeEventListener('popstate', readAgain);
  }, [catalogue]);

  const change = useCallback((changes: Partial<Choices>) => {
    setRead((read) => ({ choices: { ...read.choices, ...changes }, problems: [] }));
  }, []);

  // Before it is seen: whoever reloads the page at once finds what was chosen.
  useLayoutEffect(() => {
    if (problems.length > 0) return;
    const search = `?${writeChoices(choices)}`;
    // Chromium and WebKit take 100 changes in 10 or 30 seconds; one that is refused is made up for by the next.
    if (search !== location.search && !(search === FIRST && !location.search)) {
      try {
        history.replaceState(null, '', search);
      } catch {}
    }
  }, [choices, problems]);

  const setValue = useCallback<SetValue>((attribute, value) => {
    setRead((read) => {
      const { [attribute]: _former, ...values } = read.choices.values;
      return {
        choices: {
          ...read.choices,
          values: value === undefined ? values : { ...read.choices.values, [attribute]: value },
        },
        problems: [],
      };
    });
  }, []);

  return { choices, problems, change, setValue };
}
