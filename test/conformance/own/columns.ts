import { fullToSwetrix, pagebeats } from '../tags/pagebeat';
import type { Tag } from '../types';
import type { Column } from './faults';

const named = (name: string): Tag => pagebeats.find((tag) => tag.name === name)!;

/** Of Pirsch and Swetrix, each file; the small one has a file for Swetrix of its own. */
export const columns: Column[] = [
  { file: 'pagebeat.full.js', tags: [named('pagebeat.full.js'), fullToSwetrix] },
  { file: 'pagebeat.js', tags: [named('pagebeat.js'), named('pagebeat.swetrix.js')] },
];
