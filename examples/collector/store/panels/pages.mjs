import { selectRows } from '../selectRows.mjs';

/** Which pages were viewed most. */
export const pages = (database, scope, rows) =>
  selectRows(
    database,
    `SELECT page, sum(views) AS views, count(*) AS visitors FROM visitor_pages WHERE $where
      GROUP BY page ORDER BY views DESC, page`,
    scope.where('visitor'),
    rows,
  );
