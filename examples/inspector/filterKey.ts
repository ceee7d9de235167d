import type { Condition } from '../collector/reportQuery.js';

/** Two conditions are the same when their keys are. */
export const filterKey = ({ event, key, value }: Condition): string => JSON.stringify([event, key, value]);
