import { hasFilter } from './hasFilter.js';
import { withoutFilter } from './withoutFilter.js';

/** Adds to a filter. A value of an event's metadata replaces the event as a whole, which says less. */
export function withFilter(filter, one) {
  if (hasFilter(filter, one)) return filter;
  const kept = one.key === undefined ? filter : withoutFilter(filter, { event: one.event });
  return [...kept, one];
}
