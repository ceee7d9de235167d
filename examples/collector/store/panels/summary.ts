import type { Summary } from '../../records.js';
import type { Scope } from '../createScope.js';
import { dayOf } from '../dayOf.js';
import type { Database } from '../prepare.js';
import { selectOne } from '../select.js';

/** Heard of within so many milliseconds, somebody is there: heartbeats come every 30 seconds. */
const LIVE = 60 * 1000;

/** The figures at the top: pageviews, unique visitors, who of them is there now, views of events, and heartbeats. */
export function summary(database: Database, scope: Scope): Summary {
  const { visitors, pageviews, hits } = selectOne<{ visitors: number; pageviews: number; hits: number }>(
    database,
    `SELECT count(*) AS visitors, coalesce(sum(pageviews), 0) AS pageviews, coalesce(sum(hits), 0) AS hits
      FROM visitors WHERE $where`,
    scope.where('id'),
  );
  const { live } = selectOne<{ live: number }>(
    database,
    'SELECT count(*) AS live FROM visitors WHERE $where AND last_seen > ?',
    scope.where('id', 'day', dayOf(scope.now - LIVE)),
    [scope.now - LIVE],
  );
  const { events } = selectOne<{ events: number }>(
    database,
    'SELECT coalesce(sum(views), 0) AS events FROM visitor_events WHERE $where',
    scope.where('visitor'),
  );
  // There are three kinds, and each is a hit.
  return { pageviews, visitors, live, events, heartbeats: hits - pageviews - events };
}
