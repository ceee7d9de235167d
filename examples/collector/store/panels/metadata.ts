import type { MetadataKey } from '../../records.js';
import type { Scope } from '../createScope.js';
import type { Database } from '../prepare.js';
import { select } from '../select.js';

type Row = MetadataKey['values'][number] & { key: string; total: number };

/** How many values of a key are listed; a key may have as many as there were events. */
const VALUES = 50;

/** The metadata of an event: its keys, each with its values, those first that came most. */
export function metadata(database: Database, scope: Scope, event: string): MetadataKey[] {
  const { sql, values } = scope.where('visitor');
  const rows = select<Row>(
    database,
    `SELECT key, value, views, visitors, total FROM (
      SELECT *, row_number() OVER (PARTITION BY key ORDER BY views DESC, value) AS rank,
        count(*) OVER (PARTITION BY key) AS total
      FROM (
        SELECT key, value, sum(views) AS views, count(*) AS visitors FROM visitor_metadata WHERE $where
        GROUP BY key, value
      )
    ) WHERE rank <= ${VALUES} ORDER BY key, rank`,
    { sql: `${sql} AND event = ?`, values: [...values, event] },
  );
  const keys = new Map<string, MetadataKey>();
  for (const { key, total, ...value } of rows) {
    const known = keys.get(key);
    if (known) known.values.push(value);
    else keys.set(key, { key, values: [value], total });
  }
  return [...keys.values()];
}
