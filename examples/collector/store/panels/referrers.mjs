import { selectRows } from '../selectRows.mjs';

/** Which other sites brought visitors. */
export const referrers = (database, scope, rows) =>
  selectRows(
    database,
    `SELECT referrer, count(*) AS visitors FROM visitors WHERE $where AND referrer IS NOT NULL
      GROUP BY referrer ORDER BY visitors DESC, referrer`,
    scope.where('id'),
    rows,
  );
