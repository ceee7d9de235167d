import type { Addition } from '../types.js';
import { readVisitor } from './readVisitor.js';

/** Adds to a page who the visitor is, for a destination that wants it. Nothing is stored where nothing is sent. */
export const addVisitor: Addition = (page, destinations, skipped) =>
  destinations.forEach(({ visitor }) => {
    if (visitor) page.visitor = page.visitor || readVisitor(skipped ? 'memory' : visitor);
  });
