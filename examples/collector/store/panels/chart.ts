import type { ChartPoint, TimeChart } from '../../records.js';
import type { Scope } from '../createScope.js';
import { DAY, HOUR } from '../dayOf.js';
import type { Database } from '../prepare.js';
import { select } from '../select.js';

interface Row {
  at: number;
  pageviews: number;
  visitors: number;
}

const HOURS = DAY / HOUR;

/** Each of them, with what there is at its time, or zeros. */
const fill = (first: number, last: number, unit: number, rows: Row[]): ChartPoint[] => {
  const byTime = new Map(rows.map(({ at, pageviews, visitors }) => [at, { pageviews, visitors }]));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const { pageviews = 0, visitors = 0 } = byTime.get(first + index) ?? {};
    return { time: (first + index) * unit, pageviews, visitors };
  });
};

/** Pageviews and visitors over time: by hour for one day, else by day. */
export function chart(database: Database, scope: Scope): TimeChart {
  const { firstDay, lastDay, now } = scope;
  if (firstDay < lastDay) {
    const sql = `SELECT day AS at, count(*) AS visitors, sum(pageviews) AS pageviews FROM visitors WHERE $where GROUP BY day`;
    return { unit: 'day', points: fill(firstDay, lastDay, DAY, select<Row>(database, sql, scope.where('id'))) };
  }
  const sql = `SELECT hour AS at, count(*) AS visitors, sum(pageviews) AS pageviews FROM visitor_hours
    WHERE $where GROUP BY hour`;
  const rows = select<Row>(database, sql, scope.where('visitor', 'hour', firstDay * HOURS));
  return { unit: 'hour', points: fill(firstDay * HOURS, Math.floor(now / HOUR), HOUR, rows) };
}
