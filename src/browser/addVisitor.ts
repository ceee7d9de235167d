import type { Destination, Page } from '../types.js';
import { readVisitor } from './readVisitor.js';

/** Adds to a page who the visitor is, for a destination that wants it. */
export const addVisitor = (page: Page, destinations: Destination[]): void =>
  destinations.forEach(({ visitor }) => {
    if (visitor) page.visitor = page.visitor || readVisitor(visitor);
  });
