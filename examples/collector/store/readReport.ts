import type { Report } from '../records.js';
import type { ReportQuery } from '../reportQuery.js';
import { createScope, firstDayOf } from './createScope.js';
import { DAY } from './dayOf.js';
import { chart } from './panels/chart.js';
import { destinations } from './panels/destinations.js';
import { events } from './panels/events.js';
import { pages } from './panels/pages.js';
import { referrers } from './panels/referrers.js';
import { sources } from './panels/sources.js';
import { summary } from './panels/summary.js';
import type { Database } from './prepare.js';

/** What is drawn of a period, each by its own query. */
export const PANELS = { summary, chart, pages, referrers, sources, events };

/**
 * All panels of a period, for one destination: each counts for itself, so that a page that sends to two is not counted
 * twice.
 */
export function readReport(
  database: Database,
  { period, destination, filter, rows, now = Date.now() }: ReportQuery & { now?: number },
): Report {
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
    summary: summary(database, scope),
    chart: chart(database, scope),
    pages: pages(database, scope, rows),
    referrers: referrers(database, scope, rows),
    sources: sources(database, scope, rows),
    events: events(database, scope, rows),
  };
}
