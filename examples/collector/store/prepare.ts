import type Libsql from 'libsql';

export type Database = Libsql.Database;
export type Value = string | number | null | Uint8Array;

/** A statement, with the values that it takes and the rows that it gives. */
export interface Statement<Values extends unknown[], Row> {
  run(...values: Values): { changes: number };
  get(...values: Values): Row | undefined;
  all(...values: Values): Row[];
}

/** Prepares a statement. Its types are a promise of whoever writes it: the driver does not know what SQL says. */
export const prepare = <Values extends unknown[] = [], Row = unknown>(database: Database, sql: string) =>
  database.prepare(sql) as unknown as Statement<Values, Row>;
