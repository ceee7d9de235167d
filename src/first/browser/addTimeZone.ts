import type { Destination, Page } from '../types.js';

let isAsked = false;
let timeZone: string | undefined;

/**
 * Adds the time zone to a page, for a destination that wants it. It is read when the browser is idle, since it takes 14 ms
 * to load, too much before the first pageview: that goes without.
 */
export const addTimeZone = (page: Page, destinations: Destination[]): void => {
  const read = (): void => {
    if (window.Intl) timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  };
  page.timeZone = timeZone;
  if (isAsked || !destinations.some((destination) => destination.timeZone)) return;
  isAsked = true;
  if ('requestIdleCallback' in window) requestIdleCallback(read);
  else setTimeout(read, 2000);
};
