import type { MetadataReport } from '../records.js';
import type { MetadataQuery } from '../reportQuery.js';
import { createScope, firstDayOf } from './createScope.js';
import { destinations } from './panels/destinations.js';
import { metadata } from './panels/metadata.js';
import type { Database } from './prepare.js';

/** The metadata of one event; the rest of the query is that of a report. */
export function readMetadata(
  database: Database,
  { event, period, destination, filter, now = Date.now() }: MetadataQuery & { now?: number },
): MetadataReport {
  const chosen = destination ?? destinations(database, firstDayOf(period, now))[0]?.destination ?? '';
  const scope = createScope({ destination: chosen, period, filter, now });
  return { event, ...metadata(database, scope, event) };
}
