import type { Condition, Period } from '../../examples/collector/reportQuery.js';
import { createScope, type Scope } from '../../examples/collector/store/createScope.js';
import { closeDatabase, openDatabase } from '../../examples/collector/store/openDatabase.js';
import { metadata } from '../../examples/collector/store/panels/metadata.js';
import { type Database, prepare } from '../../examples/collector/store/prepare.js';
import { PANELS } from '../../examples/collector/store/readReport.js';

/** Milliseconds that a panel took. */
export interface Time {
  period: Period;
  filter: string;
  panel: string;
  milliseconds: number;
}

const RUNS = 5;
const ROWS = 10;
const DESTINATION = 'pirsch';

/** The fastest of some runs: what it takes longer is other work on the machine. */
const timeOf = (run: () => unknown) =>
  Math.min(
    ...Array.from({ length: RUNS }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );

/** The event that most did, and the value of its metadata that most had: the filters that leave most to count. */
function findFilters(database: Database): { event: string; filters: Record<string, Condition[]> } {
  const most = prepare<[], { event: string }>(
    database,
    'SELECT event FROM visitor_events GROUP BY event ORDER BY count(*) DESC',
  ).get();
  const value = prepare<[], { event: string; key: string; value: string }>(
    database,
    'SELECT event, key, value FROM visitor_metadata GROUP BY 1, 2, 3 ORDER BY count(*) DESC',
  ).get();
  if (!most || !value) throw new Error('There is no event with metadata.');
  const { event } = most;
  return { event, filters: { none: [], 'an event': [{ event }], 'a value': [value] } };
}

/**
 * How long the queries of the panels take, in milliseconds, and beside them counting all requests anew, as one would
 * without tables of what visitors did.
 */
export function measurePanels({ file }: { file: string }): { times: Time[]; anew: number } {
  const database = openDatabase(file);
  const { event, filters } = findFilters(database);
  const panels = { ...PANELS, metadata: (given: Database, scope: Scope) => metadata(given, scope, event) };
  const now = Date.now();

  const times: Time[] = [];
  for (const period of ['today', '7d', '30d'] as const) {
    for (const [name, filter] of Object.entries(filters)) {
      const scope = createScope({ destination: DESTINATION, period, filter, now });
      for (const [panel, read] of Object.entries(panels)) {
        times.push({ period, filter: name, panel, milliseconds: timeOf(() => read(database, scope, ROWS)) });
      }
    }
  }
  const anew = timeOf(() =>
    prepare<[destination: string]>(
      database,
      'SELECT kind, count(*), count(DISTINCT visitor) FROM hits WHERE destination = ? GROUP BY kind',
    ).all(DESTINATION),
  );
  closeDatabase(database);
  return { times, anew };
}
