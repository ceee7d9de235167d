import { dayOf } from './dayOf.js';
import { type Database, prepare } from './prepare.js';

/** A visitor, with what it did on its day. */
export interface Visit {
  visitor: string;
  time: number;
  pageviews: number;
  events: string[];
}

interface Row {
  id: number;
  hash: string;
  last_seen: number;
  pageviews: number;
}

/** The visitors that were seen since a time, each with what it did on its day. */
export function readVisits(database: Database, time: number): Visit[] {
  const findEvents = prepare<[visitor: number], { event: string }>(
    database,
    'SELECT event FROM visitor_events WHERE visitor = ?',
  );
  const sql =
    'SELECT id, hash, last_seen, pageviews FROM visitors WHERE day >= ? AND last_seen >= ? AND hash IS NOT NULL';
  return prepare<[day: number, time: number], Row>(database, sql)
    .all(dayOf(time), time)
    .map(({ id, hash, last_seen, pageviews }) => {
      const events = findEvents.all(id).map(({ event }) => event);
      return { visitor: hash, time: last_seen, pageviews, events };
    });
}
