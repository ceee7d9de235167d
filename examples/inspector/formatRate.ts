import { formatCount } from '../shared/formatCount.js';

/** Fewer than that are told as they are: "0.2%" of few is no rate yet. */
const MANY = 10;

/** How many that is of all: as a percentage, and for a few as "2 of 1,051". */
export const formatRate = (some: number, all: number): string =>
  some < MANY
    ? `${formatCount(some)} of ${formatCount(all)}`
    : (some / all).toLocaleString('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
