import { createScope, firstDayOf } from './createScope.mjs';
import { destinations } from './panels/destinations.mjs';
import { metadata } from './panels/metadata.mjs';

/**
 * The metadata of one event; the rest of the query is that of a report.
 *
 * @param {import('libsql').Database} database
 * @param {Omit<import('../readReportQuery.mjs').ReportQuery, 'rows'> & { event: string, now?: number }} query
 * @returns {{ event: string,
 *   keys: { key: string, values: { value: string, views: number, visitors: number }[], total: number }[] }}
 */
export function readMetadata(database, { event, period, destination, filter, now = Date.now() }) {
  const chosen = destination ?? destinations(database, firstDayOf(period, now))[0]?.destination ?? '';
  const scope = createScope({ destination: chosen, period, filter, now });
  return { event, keys: metadata(database, scope, event) };
}
