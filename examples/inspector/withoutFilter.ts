import type { Condition } from '../collector/reportQuery.js';
import { filterKey } from './filterKey.js';

export const withoutFilter = (filter: Condition[], one: Condition): Condition[] =>
  filter.filter((other) => filterKey(other) !== filterKey(one));
