import { createScope, firstDayOf } from './createScope.mjs';
import { DAY } from './dayOf.mjs';
import { chart } from './panels/chart.mjs';
import { destinations } from './panels/destinations.mjs';
import { events } from './panels/events.mjs';
import { pages } from './panels/pages.mjs';
import { referrers } from './panels/referrers.mjs';
import { sources } from './panels/sources.mjs';
import { summary } from './panels/summary.mjs';

/** What is drawn of a period, each by its own query. */
export const PANELS = { summary, chart, pages, referrers, sources, events };

/**
 * @template Row
 * @typedef {{ rows: Row[], total: number }} Rows the first rows, and how many there are in all
 *
 * @typedef {object} Report
 * @property {string} period
 * @property {number} from milliseconds since 1970, as all times here
 * @property {number} to
 * @property {string | null} destination null when nothing was received
 * @property {{ destination: string, hits: number }[]} destinations those that received something, most first
 * @property {object[]} filter
 * @property {{ pageviews: number, visitors: number, live: number, events: number }} summary
 * @property {{ unit: 'hour' | 'day', points: { time: number, pageviews: number, visitors: number }[] }} chart
 * @property {Rows<{ page: string, views: number, visitors: number }>} pages
 * @property {Rows<{ referrer: string, visitors: number }>} referrers
 * @property {Rows<{ source: string, visitors: number }>} sources
 * @property {Rows<{ name: string, views: number, visitors: number, conversionRate: number,
 *   averageDuration: number | null }>} events
 */

/**
 * All panels of a period, for one destination: each counts for itself, so that a page that sends to two is not counted
 * twice.
 *
 * @param {import('libsql').Database} database
 * @param {import('../readReportQuery.mjs').ReportQuery & { now?: number }} query
 * @returns {Report}
 */
export function readReport(database, { period, destination, filter, rows, now = Date.now() }) {
  const found = destinations(database, firstDayOf(period, now));
  const chosen = destination ?? found[0]?.destination ?? null;
  const scope = createScope({ destination: chosen ?? '', period, filter, now });
  return {
    period,
    from: scope.firstDay * DAY,
    to: now,
    destination: chosen,
    destinations: found,
    filter,
    ...Object.fromEntries(Object.entries(PANELS).map(([name, read]) => [name, read(database, scope, rows)])),
  };
}
