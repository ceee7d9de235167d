import { dayOf } from './dayOf.mjs';

const DAYS = { today: 1, '7d': 7, '30d': 30 };

/** The visitors that did an event, perhaps with a value in its metadata. */
function visitorsWho({ event, key, value }, { destination, firstDay }) {
  const isEvent = 'destination = ? AND event = ? AND day >= ?';
  if (key === undefined) {
    return { sql: `SELECT visitor FROM visitor_events WHERE ${isEvent}`, values: [destination, event, firstDay] };
  }
  const sql = `SELECT visitor FROM visitor_metadata WHERE ${isEvent} AND key = ? AND value = ?`;
  return { sql, values: [destination, event, firstDay, key, value] };
}

/**
 * What a report is about: a destination, some days up to today, and the visitors that a filter leaves. `where(visitor)` is
 * that as a condition, for a table whose column of that name has the visitor; `where(visitor, since, first)` is of another
 * time, which the column `since` has.
 *
 * @param {{ destination: string, period: 'today' | '7d' | '30d', filter: object[], now: number }} query
 */
export function createScope({ destination, period, filter, now }) {
  const firstDay = dayOf(now) - DAYS[period] + 1;
  const choices = filter.map((condition) => visitorsWho(condition, { destination, firstDay }));

  const where = (visitor, since = 'day', first = firstDay) => ({
    sql: [`destination = ? AND ${since} >= ?`, ...choices.map(({ sql }) => `${visitor} IN (${sql})`)].join(' AND '),
    values: [destination, first, ...choices.flatMap(({ values }) => values)],
  });

  return { destination, firstDay, lastDay: dayOf(now), now, where };
}
