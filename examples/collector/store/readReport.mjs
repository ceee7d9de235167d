import { createScope } from './createScope.mjs';
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
 * All panels of a period, for one destination: each counts for itself, so that a page that sends to two is not counted
 * twice.
 *
 * @param {import('libsql').Database} database
 * @param {import('../readReportQuery.mjs').ReportQuery} query
 */
export function readReport(database, { period, destination, filter, rows, now = Date.now() }) {
  const found = destinations(database, createScope({ destination: '', period, filter: [], now }));
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
