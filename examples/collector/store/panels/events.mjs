import { select } from '../select.mjs';
import { selectRows } from '../selectRows.mjs';

/**
 * The events, with how many of all visitors did them (`conversionRate`, 0 to 1) and how long they took on average, in
 * seconds, or null when none told.
 */
export function events(database, scope, rows) {
  const found = selectRows(
    database,
    `SELECT event AS name, sum(views) AS views, count(*) AS visitors, sum(timed) AS timed, sum(seconds) AS seconds
      FROM visitor_events WHERE $where GROUP BY event ORDER BY views DESC, event`,
    scope.where('visitor'),
    rows,
  );
  // Of all visitors, whatever is filtered: else the rate of a filtered event would always be one.
  const sql = 'SELECT count(*) AS everybody FROM visitors WHERE $where';
  const [{ everybody }] = select(database, sql, scope.everybody);
  const toEvent = ({ name, views, visitors, timed, seconds }) => ({
    name,
    views,
    visitors,
    conversionRate: everybody ? visitors / everybody : 0,
    averageDuration: timed ? seconds / timed : null,
  });
  return { ...found, rows: found.rows.map(toEvent) };
}
