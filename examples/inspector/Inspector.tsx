import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DestinationName } from '../collector/records.js';
import type { Condition } from '../collector/reportQuery.js';
import { createArrivals } from '../shared/createArrivals.js';
import { openStream } from '../shared/openStream.js';
import { useInAddress } from '../shared/useInAddress.js';
import { Controls } from './Controls.js';
import { Filters } from './Filters.js';
import { hasFilter } from './hasFilter.js';
import { matchFilter } from './matchFilter.js';
import { type Ranked, Report } from './Report.js';
import { readChoice } from './readChoice.js';
import { Stream } from './Stream.js';
import { type Connection, Title } from './Title.js';
import { useReport } from './useReport.js';
import { Welcome } from './Welcome.js';
import { withFilter } from './withFilter.js';
import { withoutFilter } from './withoutFilter.js';
import { writeChoice } from './writeChoice.js';

const FEW_ROWS = 10;

/** The page: what the collector has counted, and what arrives. */
export function Inspector() {
  const [choice, choose] = useInAddress(readChoice, writeChoice);
  const [connection, setConnection] = useState<Connection>('connecting');
  const [rows, setRows] = useState<Partial<Record<Ranked, number>>>({});
  const [opened, setOpened] = useState<string[]>([]);
  // The destination with the most hits may be another one a second later: the first one that was shown stays.
  const [first, setFirst] = useState<DestinationName>();
  const arrivals = useMemo(() => createArrivals({ accepts: matchFilter(choice.filter) }), []);

  const { report, metadata, problem, soon, now } = useReport({
    choice,
    first,
    rows: Math.max(FEW_ROWS, ...Object.values(rows)),
    opened,
  });

  useEffect(() => {
    const stream = openStream({
      onHits(hits, skipped) {
        arrivals.add(hits, skipped);
        soon();
      },
      onState(state) {
        setConnection(state);
        soon();
      },
      onCleared() {
        arrivals.clear();
        setFirst(undefined);
        setOpened([]);
        choose({ destination: undefined, filter: [] });
        now();
      },
    });
    return stream.close;
  }, []);

  const wanted = JSON.stringify(choice.filter);
  useEffect(() => arrivals.filter(matchFilter(choice.filter)), [wanted]);
  const answered = report?.destination;
  useEffect(() => {
    if (answered !== undefined) setFirst(answered ?? undefined);
  }, [answered]);

  const remove = (one: Condition) => choose({ filter: withoutFilter(choice.filter, one) });
  const toggle = (one: Condition) =>
    hasFilter(choice.filter, one) ? remove(one) : choose({ filter: withFilter(choice.filter, one) });

  return (
    <>
      <Title connection={connection} />
      <Controls choice={choice} choose={choose} report={report} />
      <Filters filter={choice.filter} onRemove={remove} />
      {problem && (
        <p class="problem" role="alert">
          {problem.text}
        </p>
      )}
      <div class="inspector">
        <div class="report">
          {report?.destination && (
            <Report
              report={report}
              metadata={metadata}
              rowsOf={(panel) => rows[panel] ?? FEW_ROWS}
              onRows={(panel, count) => setRows({ ...rows, [panel]: count })}
              opened={opened}
              onOpened={setOpened}
              filter={choice.filter}
              onFilter={toggle}
            />
          )}
          {report && !report.destination && <Welcome period={choice.period} />}
        </div>
        <Stream arrivals={arrivals} filtered={choice.filter.length > 0} />
      </div>
    </>
  );
}
