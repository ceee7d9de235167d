import { select } from './select.mjs';

/** The first rows of a query, and how many there are in all. */
export function selectRows(database, sql, where, rows) {
  const found = select(database, `SELECT *, count(*) OVER () AS total FROM (${sql}) LIMIT ?`, where, [rows]);
  return { rows: found.map(({ total, ...row }) => row), total: found[0]?.total ?? 0 };
}
