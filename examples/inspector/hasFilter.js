import { filterKey } from './filterKey.js';

export const hasFilter = (filter, one) => filter.some((other) => filterKey(other) === filterKey(one));
