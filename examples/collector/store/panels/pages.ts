import type { Panels } from '../../records.js';
import type { Scope } from '../createScope.js';
import type { Database } from '../prepare.js';
import { selectRows } from '../selectRows.js';

/** Which pages were viewed most. */
export const pages = (database: Database, scope: Scope, rows: number): Panels['pages'] =>
  selectRows(
    database,
    `SELECT page, sum(views) AS views, count(*) AS visitors FROM visitor_pages WHERE $where
      GROUP BY page ORDER BY views DESC, page`,
    scope.where('visitor'),
    rows,
  );
