import { useEffect, useMemo, useRef, useState } from '/libraries/preact.js';
import { createPoll } from './createPoll.js';
import { getJson } from './getJson.js';

// Live visitors become fewer also while nothing arrives.
const AGAIN = 10_000;
const AGAIN_AFTER_FAILURE = 3000;

/**
 * The report of what is chosen, and the metadata of the opened events, kept up to date.
 *
 * @param {{ choice: object, first?: string, rows: number, opened: string[] }} question `first` is the destination where
 *   none is chosen
 * @returns {{ report?: object, metadata: Record<string, object[]>, problem?: { refused: boolean, text: string },
 *   soon: () => void, now: () => void }} `problem` is why it is not up to date
 */
export function useReport(question) {
  const [answer, setAnswer] = useState({ metadata: {} });
  const latest = useRef();
  latest.current = question;

  const poll = useMemo(() => {
    const ask = async (signal) => {
      const { choice, first, rows, opened } = latest.current;
      const { period, filter } = choice;
      const base = { period, filter: JSON.stringify(filter) };
      const ofDestination = (destination) => ({ ...base, ...(destination && { destination }) });
      const read = (destination) => getJson('/collector/report', { ...ofDestination(destination), rows }, signal);

      let report = await read(choice.destination ?? first);
      // What nobody has chosen is left when nothing is known of it: the collector has begun anew.
      const { destination, destinations } = report;
      const isKnown = destinations.some((one) => one.destination === destination);
      if (!choice.destination && destination && !isKnown) report = await read();

      const metadata = {};
      for (const event of opened) {
        const asked = { ...ofDestination(report.destination), event };
        const { keys } = await getJson('/collector/report/metadata', asked, signal);
        metadata[event] = keys;
      }
      return { report, metadata };
    };

    return createPoll(async (signal) => {
      try {
        setAnswer(await ask(signal));
        return AGAIN;
      } catch ({ refused = false, message }) {
        if (signal.aborted) return AGAIN;
        const problem = { refused, text: refused ? message : 'The collector does not answer; trying again.' };
        // Figures of another question than the one that is shown would be wrong.
        setAnswer((before) => (refused ? { metadata: {}, problem } : { ...before, problem }));
        return AGAIN_AFTER_FAILURE;
      }
    });
  }, []);

  useEffect(() => poll.end, []);
  const { choice, rows, opened } = question;
  useEffect(poll.now, [JSON.stringify([choice, rows, opened])]);

  return { ...answer, ...poll };
}
