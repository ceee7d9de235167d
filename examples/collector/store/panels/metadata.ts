import { LIMITS } from '../../limits.js';
import type { MetadataKey, MetadataReport } from '../../records.js';
import type { Scope } from '../createScope.js';
import type { Database } from '../prepare.js';
import { select } from '../select.js';

type Row = MetadataKey['values'][number] & { key: string; total: number; keys: number };

/** How many values of a key are listed; a key may have as many as there were events. */
const VALUES = 50;

/**
 * The metadata of an event: the keys that came most, by their names, each with its values, those first that came most; and
 * how many keys there are in all.
 */
export function metadata(database: Database, scope: Scope, event: string): Omit<MetadataReport, 'event'> {
  const { sql, values } = scope.where('visitor');
  const rows = select<Row>(
    database,
    `WITH counted AS (
      SELECT key, value, sum(views) AS views, count(*) AS visitors FROM visitor_metadata WHERE $where
      GROUP BY key, value
    ), keys AS (
      SELECT key, count(*) AS total, count(*) OVER () AS keys FROM counted
      GROUP BY key ORDER BY sum(views) DESC, key LIMIT ${LIMITS.reportKeys}
    )
    SELECT key, value, views, visitors, total, keys FROM (
      SELECT *, row_number() OVER (PARTITION BY key ORDER BY views DESC, value) AS rank
      FROM counted JOIN keys USING (key)
    ) WHERE rank <= ${VALUES} ORDER BY key, rank`,
    { sql: `${sql} AND event = ?`, values: [...values, event] },
  );
  const found = new Map<string, MetadataKey>();
  for (const { key, total, keys: _, ...value } of rows) {
    const known = found.get(key);
    if (known) known.values.push(value);
    else found.set(key, { key, values: [value], total });
  }
  return { keys: [...found.values()], total: rows[0]?.keys ?? 0 };
}
