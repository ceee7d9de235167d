import { useEffect, useState } from 'preact/hooks';
import type { Composing } from './records.js';

/** Milliseconds without a change before a tag is composed. */
const REST = 250;

async function ask(names: string, signal: AbortSignal): Promise<Composing> {
  const answer = await fetch(`/builder/compose?${new URLSearchParams({ pieces: names })}`, { signal });
  return answer.ok
    ? { state: 'ready', composed: await answer.json() }
    : { state: 'failed', message: (await answer.text()).trim() };
}

/**
 * The composed file of these pieces, as soon as the server has made it.
 *
 * @param names with commas between; none when there is nothing to compose
 */
export function useComposing(names: string): Composing {
  const [{ of, composing }, setMade] = useState<{ of: string; composing: Composing }>({
    of: '',
    composing: { state: 'composing' },
  });

  useEffect(() => {
    if (!names) return undefined;
    const controller = new AbortController();
    const say = (made: Composing) => !controller.signal.aborted && setMade({ of: names, composing: made });
    const timer = setTimeout(() => {
      ask(names, controller.signal).then(say, () => say({ state: 'failed', message: 'The server does not answer.' }));
    }, REST);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [names]);

  // From the change on, and not only when it rests.
  return of === names ? composing : { state: 'composing', composed: composing.composed };
}
