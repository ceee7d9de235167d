import { createScope } from '../../examples/collector/store/createScope.mjs';
import { closeDatabase, openDatabase } from '../../examples/collector/store/openDatabase.mjs';
import { metadata } from '../../examples/collector/store/panels/metadata.mjs';
import { PANELS } from '../../examples/collector/store/readReport.mjs';

const RUNS = 5;
const ROWS = 10;
const DESTINATION = 'pirsch';

/** The fastest of some runs: what it takes longer is other work on the machine. */
const timeOf = (run) =>
  Math.min(
    ...Array.from({ length: RUNS }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );

/** The event that most did, and the value of its metadata that most had: the filters that leave most to count. */
function findFilters(database) {
  const event = database.prepare('SELECT event FROM visitor_events GROUP BY event ORDER BY count(*) DESC').get().event;
  const value = database
    .prepare('SELECT event, key, value FROM visitor_metadata GROUP BY 1, 2, 3 ORDER BY count(*) DESC')
    .get();
  const condition = { event: value.event, key: value.key, value: value.value };
  return { event, filters: { none: [], 'an event': [{ event }], 'a value': [condition] } };
}

/**
 * How long the queries of the panels take, in milliseconds, and beside them counting all requests anew, as one would
 * without tables of what visitors did.
 *
 * @param {{ file: string }} options
 */
export function measurePanels({ file }) {
  const database = openDatabase(file);
  const { event, filters } = findFilters(database);
  const panels = { ...PANELS, metadata: (given, scope) => metadata(given, scope, event) };
  const now = Date.now();

  const times = [];
  for (const period of ['today', '7d', '30d']) {
    for (const [name, filter] of Object.entries(filters)) {
      const scope = createScope({ destination: DESTINATION, period, filter, now });
      for (const [panel, read] of Object.entries(panels)) {
        times.push({ period, filter: name, panel, milliseconds: timeOf(() => read(database, scope, ROWS)) });
      }
    }
  }
  const anew = timeOf(() =>
    database
      .prepare('SELECT kind, count(*), count(DISTINCT visitor) FROM hits WHERE destination = ? GROUP BY kind')
      .all(DESTINATION),
  );
  closeDatabase(database);
  return { times, anew };
}
