import type { Period } from '../collector/reportQuery.js';

export const PERIODS: Period[] = ['today', '7d', '30d'];

/** The periods there are, and what they are called. */
export const periods: Record<Period, string> = { today: 'Today', '7d': '7 days', '30d': '30 days' };
