import type { Condition } from '../collector/reportQuery.js';
import { withoutFilter } from './withoutFilter.js';

/** Adds to a filter. A value of an event's metadata replaces the event as a whole, which says less. */
export function withFilter(filter: Condition[], one: Condition): Condition[] {
  const kept = one.key === undefined ? filter : withoutFilter(filter, { event: one.event });
  return [...kept, one];
}
