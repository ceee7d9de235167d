import { filterKey } from './filterKey.js';

export const withoutFilter = (filter, one) => filter.filter((other) => filterKey(other) !== filterKey(one));
