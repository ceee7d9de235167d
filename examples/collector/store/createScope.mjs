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

/** The first of the days that a period has, the last of which is today. */
export const firstDayOf = (period, now) => dayOf(now) - DAYS[period] + 1;

/**
 * What a report is about: a destination, some days up to today, and the visitors that a filter leaves. `where(visitor)` is
 * that as a condition, for a table whose column of that name has the visitor; `where(visitor, since, first)` is of another
 * time, which the column `since` has. `everybody` is the same for all visitors of the period, whatever is filtered.
 *
 * @param {{ destination: string, period: 'today' | '7d' | '30d', filter: object[], now: number }} query
 */
export function createScope({ destination, period, filter, now }) {
  const firstDay = firstDayOf(period, now);
  const choices = filter.map((condition) => visitorsWho(condition, { destination, firstDay }));

  const all = (since, first) => ({ sql: `destination = ? AND ${since} >= ?`, values: [destination, first] });
  const where = (visitor, since = 'day', first = firstDay) => {
    const { sql, values } = all(since, first);
    return {
      sql: [sql, ...choices.map((choice) => `${visitor} IN (${choice.sql})`)].join(' AND '),
      values: [...values, ...choices.flatMap((choice) => choice.values)],
    };
  };

  return { firstDay, lastDay: dayOf(now), now, where, everybody: all('day', firstDay) };
}
