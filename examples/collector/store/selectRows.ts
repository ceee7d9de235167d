import type { Rows } from '../records.js';
import type { Database } from './prepare.js';
import { select, type Where } from './select.js';

/** The first rows of a query, and how many there are in all. */
export function selectRows<Row extends object>(database: Database, sql: string, where: Where, rows: number): Rows<Row> {
  const counted = `SELECT *, count(*) OVER () AS total FROM (${sql}) LIMIT ?`;
  const found = select<Row & { total: number }>(database, counted, where, [rows]);
  // Without the count a row is what the query gives.
  return { rows: found.map(({ total, ...row }) => row as unknown as Row), total: found[0]?.total ?? 0 };
}
