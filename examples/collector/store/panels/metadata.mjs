import { select } from '../select.mjs';

/** How many values of a key are listed; a key may have as many as there were events. */
const VALUES = 50;

/** The metadata of an event: its keys, each with its values, those first that came most. */
export function metadata(database, scope, event) {
  const { sql, values } = scope.where('visitor');
  const rows = select(
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
  const keys = new Map();
  for (const { key, total, ...value } of rows) {
    if (!keys.has(key)) keys.set(key, { key, values: [], total });
    keys.get(key).values.push(value);
  }
  return [...keys.values()];
}
