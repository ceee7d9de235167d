import { floor } from './tags/floor';
import { pagebeats } from './tags/pagebeat';
import type { Tag } from './types';

/** In the order of the table. */
export const tags: Tag[] = [floor, ...pagebeats];
