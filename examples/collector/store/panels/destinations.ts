import type { DestinationFigures } from '../../records.js';
import { type Database, prepare } from '../prepare.js';

/** Which destinations received something since a day, the one with the most first. */
export const destinations = (database: Database, firstDay: number): DestinationFigures[] =>
  prepare<[day: number], DestinationFigures>(
    database,
    'SELECT destination, sum(hits) AS hits FROM visitors WHERE day >= ? GROUP BY destination ORDER BY hits DESC',
  ).all(firstDay);
