import type { Condition, Period } from '../reportQuery.js';
import { dayOf } from './dayOf.js';
import type { Where } from './select.js';

const DAYS: Record<Period, number> = { today: 1, '7d': 7, '30d': 30 };

/** The visitors that did an event, perhaps with a value in its metadata. */
function visitorsWho(
  { event, key, value }: Condition,
  { destination, firstDay }: { destination: string; firstDay: number },
): Where {
  const isEvent = 'destination = ? AND event = ? AND day >= ?';
  if (key === undefined) {
    return { sql: `SELECT visitor FROM visitor_events WHERE ${isEvent}`, values: [destination, event, firstDay] };
  }
  const sql = `SELECT visitor FROM visitor_metadata WHERE ${isEvent} AND key = ? AND value = ?`;
  return { sql, values: [destination, event, firstDay, key, value] };
}

/** The first of the days that a period has, the last of which is today. */
export const firstDayOf = (period: Period, now: number): number => dayOf(now) - DAYS[period] + 1;

/**
 * What a report is about: a destination, some days up to today, and the visitors that a filter leaves. `where(visitor)` is
 * that as a condition, for a table whose column of that name has the visitor; `where(visitor, since, first)` is of another
 * time, which the column `since` has. `everybody` is the same for all visitors of the period, whatever is filtered.
 */
export interface Scope {
  firstDay: number;
  lastDay: number;
  now: number;
  where(visitor: string, since?: string, first?: number): Where;
  everybody: Where;
}

interface Query {
  destination: string;
  period: Period;
  filter: Condition[];
  now: number;
}

export function createScope({ destination, period, filter, now }: Query): Scope {
  const firstDay = firstDayOf(period, now);
  const choices = filter.map((condition) => visitorsWho(condition, { destination, firstDay }));

  const all = (since: string, first: number): Where => ({
    sql: `destination = ? AND ${since} >= ?`,
    values: [destination, first],
  });
  const where = (visitor: string, since = 'day', first = firstDay): Where => {
    const { sql, values } = all(since, first);
    return {
      sql: [sql, ...choices.map((choice) => `${visitor} IN (${choice.sql})`)].join(' AND '),
      values: [...values, ...choices.flatMap((choice) => choice.values)],
    };
  };

  return { firstDay, lastDay: dayOf(now), now, where, everybody: all('day', firstDay) };
}
