import type { Rows } from '../records.js';
import type { Scope } from './createScope.js';
import type { Database } from './prepare.js';
import { selectRows } from './selectRows.js';

/** A panel that counts visitors by what a column of `visitors` says of them; those of whom it says nothing are not in it. */
export const countVisitorsBy =
  <Column extends 'referrer' | 'source'>(column: Column) =>
  (database: Database, scope: Scope, rows: number): Rows<Record<Column, string> & { visitors: number }> =>
    selectRows(
      database,
      `SELECT ${column}, count(*) AS visitors FROM visitors WHERE $where AND ${column} IS NOT NULL
      GROUP BY ${column} ORDER BY visitors DESC, ${column}`,
      scope.where('id'),
      rows,
    );
