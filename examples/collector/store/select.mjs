/**
 * All rows of a query whose condition is that of a scope, put in the place of `$where`.
 *
 * @param {import('libsql').Database} database
 * @param {string} sql
 * @param {{ sql: string, values: unknown[] }} where
 * @param {unknown[]} [more] the values of what comes after the condition
 */
export const select = (database, sql, where, more = []) =>
  database.prepare(sql.replace('$where', () => where.sql)).all(...where.values, ...more);
