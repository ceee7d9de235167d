import { check } from '../../core/check.js';
import type { Meta, Value } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';

/** What of an event may be different for one destination: its name, not empty, and its metadata, one object. */
export interface Mapping {
  /** Of the event. */
  name: string;
  /** Of the event; empty when it has none. */
  meta: Meta;
}

/** A copy to give away: the other destinations get the same metadata. */
const deepCopyOf = <Given extends Value>(value: Given): Given => {
  if (value instanceof Date || !value || typeof value !== 'object') return value;
  const copy: Record<string, Value> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = deepCopyOf(item);
  return (Array.isArray(value) ? Object.values(copy) : copy) as Given;
};

/**
 * A destination that gets names and metadata of its own.
 *
 * @param destination what it is made from; its pageviews and heartbeats stay as they are
 * @param map is given each event, with a copy of its metadata, and returns what this destination gets in its place, or
 * nothing when it gets none. A mapped event is checked as any other; when `map` throws, the call is refused for all.
 *
 * @example
 * mapped(swetrix({ projectId: '…' }), ({ name, meta }) => ({ name: name.replace(/\W+/g, '_'), meta }))
 */
export const mapped = (
  destination: TrackerDestination,
  map: (event: Mapping) => Partial<Mapping> | undefined,
): TrackerDestination => ({
  ...destination,
  make: (settings, kind, page, event) => {
    if (!event) return destination.make(settings, kind, page);
    const own = { name: event.name, meta: event.meta || {} };
    const given = map({ name: own.name, meta: deepCopyOf(own.meta) });
    if (!given) return undefined;
    const { name, meta } = { ...own, ...given };
    check(typeof name === 'string' && name.trim(), 'mapped name');
    check({}.toString.call(meta) === '[object Object]', 'mapped meta');
    const takesAny = destination.parts && destination.parts.nested;
    for (const [key, value] of Object.entries(meta)) check(takesAny || value !== Object(value), 'mapped meta.' + key);
    return destination.make(settings, kind, page, { ...event, name: name.trim(), meta });
  },
});
