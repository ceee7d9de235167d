import { dayOf } from './dayOf.mjs';

/**
 * The visitors that were seen since a time, each with what it did on its day.
 *
 * @param {import('libsql').Database} database
 * @param {number} time milliseconds since 1970
 * @returns {{ visitor: string, time: number, pageviews: number, events: string[] }[]}
 */
export function readVisits(database, time) {
  const findEvents = database.prepare('SELECT event FROM visitor_events WHERE visitor = ?');
  return database
    .prepare(
      'SELECT id, hash, last_seen, pageviews FROM visitors WHERE day >= ? AND last_seen >= ? AND hash IS NOT NULL',
    )
    .all(dayOf(time), time)
    .map(({ id, hash, last_seen, pageviews }) => {
      const events = findEvents.all(id).map(({ event }) => event);
      return { visitor: hash, time: last_seen, pageviews, events };
    });
}
