import { metaText } from '/shared/metaText.js';

const keyOf = ({ event, key, value }) => JSON.stringify([event, key, value]);

export const hasFilter = (filter, one) => filter.some((other) => keyOf(other) === keyOf(one));

export const withoutFilter = (filter, one) => filter.filter((other) => keyOf(other) !== keyOf(one));

/** Adds to a filter. A value of an event's metadata replaces the event as a whole, which says less. */
export function withFilter(filter, one) {
  if (hasFilter(filter, one)) return filter;
  const kept = one.key === undefined ? filter : withoutFilter(filter, { event: one.event });
  return [...kept, one];
}

/**
 * Which hits belong to a filter. The filter is about visitors, all of whose conditions must hold; a hit is one event,
 * and belongs to it when it is one of those that the filter names.
 *
 * @returns {((hit: object) => boolean) | undefined} nothing when there is no filter
 */
export function matchFilter(filter) {
  if (!filter.length) return undefined;
  return ({ kind, decoded: { name, meta = {} } }) => {
    const named = filter.filter(({ event }) => kind === 'event' && event === name);
    const values = named.filter(({ key }) => key !== undefined);
    const fits = ({ key, value }) => Object.hasOwn(meta, key) && metaText(meta[key]) === value;
    return values.length ? values.some(fits) : named.length > 0;
  };
}
