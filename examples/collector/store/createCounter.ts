import type { DestinationName } from '../records.js';
import { dayOf, HOUR } from './dayOf.js';
import { type Database, prepare, type Value } from './prepare.js';
import type { Sighting } from './readSighting.js';

/** What is counted of one thing that a request says: when it came, for whom, and who it was. */
export interface Seen extends Sighting {
  time: number;
  destination: DestinationName;
  hash: string;
}

/** The values of a statement by their names. */
type Named = [Record<string, Value>];

/** Counts what visitors did: see `schema.ts`. The function gives the visitor's number, if it is known who it was. */
export function createCounter(database: Database): (seen: Seen) => number | undefined {
  const see = prepare<Named, { id: number }>(
    database,
    `
    INSERT INTO visitors (destination, day, hash, last_seen, hits, pageviews, referrer, source)
    VALUES (:destination, :day, :hash, :time, 1, :pageviews, :referrer, :source)
    ON CONFLICT DO UPDATE SET
      last_seen = max(last_seen, excluded.last_seen),
      hits = hits + 1,
      pageviews = pageviews + excluded.pageviews,
      referrer = coalesce(referrer, excluded.referrer),
      source = coalesce(source, excluded.source)
    RETURNING id`,
  );
  const seeAgain = prepare<Named, { id: number }>(
    database,
    `
    UPDATE visitors SET last_seen = max(last_seen, :time), hits = hits + 1
    WHERE day = :day AND hash = :hash RETURNING id`,
  );
  const countHour = prepare<Named>(
    database,
    `
    INSERT INTO visitor_hours VALUES (:visitor, :hour, :destination, :pageviews)
    ON CONFLICT DO UPDATE SET pageviews = pageviews + excluded.pageviews`,
  );
  const countPage = prepare<Named>(
    database,
    `
    INSERT INTO visitor_pages VALUES (:visitor, :page, :destination, :day, 1)
    ON CONFLICT DO UPDATE SET views = views + 1`,
  );
  const countEvent = prepare<Named>(
    database,
    `
    INSERT INTO visitor_events VALUES (:visitor, :name, :destination, :day, 1, :timed, :seconds)
    ON CONFLICT DO UPDATE SET
      views = views + 1, timed = timed + excluded.timed, seconds = seconds + excluded.seconds`,
  );
  const countMetadata = prepare<Named>(
    database,
    `
    INSERT INTO visitor_metadata VALUES (:visitor, :name, :key, :value, :destination, :day, 1)
    ON CONFLICT DO UPDATE SET views = views + 1`,
  );

  return ({ time, destination, hash, kind, page, referrer, source, name, duration, meta }) => {
    const day = dayOf(time);
    // A heartbeat tells that somebody is still there; it does not make a visit.
    if (kind === 'heartbeat') return seeAgain.get({ time, day, hash })?.id;

    const pageviews = Number(kind === 'pageview');
    const visitor = see.get({
      destination,
      day,
      hash,
      time,
      pageviews,
      referrer: referrer ?? null,
      source: source ?? null,
    })?.id;
    // It gives a row in any case.
    if (visitor === undefined) return undefined;
    countHour.run({ visitor, hour: Math.floor(time / HOUR), destination, pageviews });
    if (kind === 'pageview' && page) countPage.run({ visitor, page, destination, day });
    if (kind === 'event' && name) {
      const timed = Number(duration !== undefined);
      countEvent.run({ visitor, name, destination, day, timed, seconds: Math.round(duration ?? 0) });
      for (const [key, value] of meta) countMetadata.run({ visitor, name, key, value, destination, day });
    }
    return visitor;
  };
}
