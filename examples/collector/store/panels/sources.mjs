import { selectRows } from '../selectRows.mjs';

/** Which sources brought visitors, as links name them: `utm_source`, `source` or `ref`. */
export const sources = (database, scope, rows) =>
  selectRows(
    database,
    `SELECT source, count(*) AS visitors FROM visitors WHERE $where AND source IS NOT NULL
      GROUP BY source ORDER BY visitors DESC, source`,
    scope.where('id'),
    rows,
  );
