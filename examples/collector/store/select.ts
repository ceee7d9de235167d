import { type Database, prepare, type Value } from './prepare.js';

/** A condition of SQL, with the values of its question marks. */
export interface Where {
  sql: string;
  values: Value[];
}

/**
 * The rows of a query whose condition is that of a scope, put in the place of `$where`.
 *
 * @param more the values of what comes after the condition
 */
export const select = <Row>(database: Database, sql: string, where: Where, more: Value[] = []): Row[] =>
  prepare<Value[], Row>(
    database,
    sql.replace('$where', () => where.sql),
  ).all(...where.values, ...more);

/** The row of a query that gives one, such as a sum. */
export function selectOne<Row>(database: Database, sql: string, where: Where, more: Value[] = []): Row {
  const [row] = select<Row>(database, sql, where, more);
  if (!row) throw new Error(`No row of ${sql}`);
  return row;
}
