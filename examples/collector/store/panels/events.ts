import type { EventFigures, Rows } from '../../records.js';
import type { Scope } from '../createScope.js';
import type { Database } from '../prepare.js';
import { selectOne } from '../select.js';
import { selectRows } from '../selectRows.js';

/** An event, with how many views told how long it took, and how many seconds in all. */
interface Row {
  name: string;
  views: number;
  visitors: number;
  timed: number;
  seconds: number;
}

/**
 * The events, with how many of all visitors did them (`everybody`) and how long they took on average, in
 * seconds, or null when none told.
 */
export function events(database: Database, scope: Scope, rows: number): Rows<EventFigures> {
  const found = selectRows<Row>(
    database,
    `SELECT event AS name, sum(views) AS views, count(*) AS visitors, sum(timed) AS timed, sum(seconds) AS seconds
      FROM visitor_events WHERE $where GROUP BY event ORDER BY views DESC, event`,
    scope.where('visitor'),
    rows,
  );
  // Of all visitors, whatever is filtered: else the rate of a filtered event would always be one.
  const sql = 'SELECT count(*) AS everybody FROM visitors WHERE $where';
  const { everybody } = selectOne<{ everybody: number }>(database, sql, scope.everybody);
  const toEvent = ({ name, views, visitors, timed, seconds }: Row): EventFigures => ({
    name,
    views,
    visitors,
    everybody,
    averageDuration: timed ? seconds / timed : null,
  });
  return { ...found, rows: found.rows.map(toEvent) };
}
