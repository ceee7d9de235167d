import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DestinationName, MetadataReport, Report } from '../collector/records.js';
import { createPoll, type Poll } from './createPoll.js';
import { getJson, type Refusal } from './getJson.js';
import type { Choice } from './readChoice.js';

// Live visitors become fewer also while nothing arrives.
const AGAIN = 10_000;
const AGAIN_AFTER_FAILURE = 3000;

interface Question {
  choice: Choice;
  /** The destination where none is chosen. */
  first: DestinationName | undefined;
  rows: number;
  opened: string[];
}

interface Answer {
  report?: Report;
  /** Of the opened events, by their names. */
  metadata: Record<string, MetadataReport>;
  /** Why it is not up to date. */
  problem?: { refused: boolean; text: string };
}

/** The report of what is chosen, and the metadata of the opened events, kept up to date. */
export function useReport(question: Question): Answer & Poll {
  const [answer, setAnswer] = useState<Answer>({ metadata: {} });
  const latest = useRef(question);
  latest.current = question;

  const poll = useMemo(() => {
    const ask = async (signal: AbortSignal): Promise<Answer> => {
      const { choice, first, rows, opened } = latest.current;
      const { period, filter } = choice;
      const base = { period, filter: JSON.stringify(filter) };
      const ofDestination = (destination?: DestinationName | null): Record<string, string> => ({
        ...base,
        ...(destination && { destination }),
      });
      const read = (destination?: DestinationName) =>
        getJson<Report>('/collector/report', { ...ofDestination(destination), rows: String(rows) }, signal);

      let report = await read(choice.destination ?? first);
      // What nobody has chosen is left when nothing is known of it: the collector has begun anew.
      const { destination, destinations } = report;
      const isKnown = destinations.some((one) => one.destination === destination);
      if (!choice.destination && destination && !isKnown) report = await read();

      const metadata: Answer['metadata'] = {};
      for (const event of opened) {
        const asked = { ...ofDestination(report.destination), event };
        metadata[event] = await getJson<MetadataReport>('/collector/report/metadata', asked, signal);
      }
      return { report, metadata };
    };

    return createPoll(async (signal) => {
      try {
        setAnswer(await ask(signal));
        return AGAIN;
      } catch (error) {
        const { refused = false, message } = error as Refusal;
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
