import type { Condition } from '../collector/reportQuery.js';
import { filterKey } from './filterKey.js';

export const hasFilter = (filter: Condition[], one: Condition): boolean =>
  filter.some((other) => filterKey(other) === filterKey(one));
