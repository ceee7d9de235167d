import type { Condition } from '../collector/reportQuery.js';
import type { Accepts } from '../shared/createArrivals.js';
import { metaText } from '../shared/metaText.js';

/**
 * Which hits belong to a filter. The filter is about visitors, all of whose conditions must hold; a hit is one event,
 * and belongs to it when it is one of those that the filter names.
 * There is nothing when there is no filter.
 */
export function matchFilter(filter: Condition[]): Accepts | undefined {
  if (!filter.length) return undefined;
  return ({ kind, decoded: { name, meta } }) => {
    const named = filter.filter(({ event }) => kind === 'event' && event === name);
    const values = named.filter(({ key }) => key !== undefined);
    const fits = ({ key, value }: Condition) =>
      key !== undefined && meta !== undefined && Object.hasOwn(meta, key) && metaText(meta[key]) === value;
    return values.length ? values.some(fits) : named.length > 0;
  };
}
