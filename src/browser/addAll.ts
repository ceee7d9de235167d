import type { Destination, Page } from '../types.js';
import { addTimeZone } from './addTimeZone.js';
import { addUserAgent } from './addUserAgent.js';
import { addVisitor } from './addVisitor.js';

/** Adds to a page all that any destination may want to know. */
export const addAll = (page: Page, destinations: Destination[]): void => {
  addTimeZone(page, destinations);
  addUserAgent(page);
  addVisitor(page, destinations);
};
