import { dayOf, HOUR } from './dayOf.mjs';

/**
 * Counts what visitors did: see `schema.mjs`.
 *
 * @param {import('libsql').Database} database
 * @returns {(seen: object) => number | undefined} the visitor's number, if it is known who it was
 */
export function createCounter(database) {
  const see = database.prepare(`
    INSERT INTO visitors (destination, day, hash, last_seen, hits, pageviews, referrer, source)
    VALUES (:destination, :day, :hash, :time, 1, :pageviews, :referrer, :source)
    ON CONFLICT DO UPDATE SET
      last_seen = max(last_seen, excluded.last_seen),
      hits = hits + 1,
      pageviews = pageviews + excluded.pageviews,
      referrer = coalesce(referrer, excluded.referrer),
      source = coalesce(source, excluded.source)
    RETURNING id`);
  const seeAgain = database.prepare(`
    UPDATE visitors SET last_seen = max(last_seen, :time), hits = hits + 1
    WHERE day = :day AND hash = :hash RETURNING id`);
  const countHour = database.prepare(`
    INSERT INTO visitor_hours VALUES (:visitor, :hour, :destination, :pageviews)
    ON CONFLICT DO UPDATE SET pageviews = pageviews + excluded.pageviews`);
  const countPage = database.prepare(`
    INSERT INTO visitor_pages VALUES (:visitor, :page, :destination, :day, 1)
    ON CONFLICT DO UPDATE SET views = views + 1`);
  const countEvent = database.prepare(`
    INSERT INTO visitor_events VALUES (:visitor, :name, :destination, :day, 1, :timed, :seconds)
    ON CONFLICT DO UPDATE SET
      views = views + 1, timed = timed + excluded.timed, seconds = seconds + excluded.seconds`);
  const countMetadata = database.prepare(`
    INSERT INTO visitor_metadata VALUES (:visitor, :name, :key, :value, :destination, :day, 1)
    ON CONFLICT DO UPDATE SET views = views + 1`);

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
    }).id;
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
