import { selectRows } from './selectRows.mjs';

/**
 * A panel that counts visitors by what a column says of them; those of whom it says nothing are not in it.
 *
 * @param {'referrer' | 'source'} column of `visitors`
 */
export const countVisitorsBy = (column) => (database, scope, rows) =>
  selectRows(
    database,
    `SELECT ${column}, count(*) AS visitors FROM visitors WHERE $where AND ${column} IS NOT NULL
      GROUP BY ${column} ORDER BY visitors DESC, ${column}`,
    scope.where('id'),
    rows,
  );
