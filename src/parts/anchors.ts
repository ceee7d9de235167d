import { readAddress } from '../browser/readAddress.js';
import type { Part } from '../types/records.js';

/**
 * Sends Swetrix no pageview where the path is that of the page before: it counts paths, and knows neither query nor hash
 * (https://docs.swetrix.com/events-api).
 *
 * @for swetrix
 */
export const anchors: Part = (stages) => {
  const { make } = stages;
  stages.make = (route, kind, page, event) =>
    kind === 'hit' &&
    !route.key.indexOf('projectId') &&
    page.previous &&
    readAddress(page.previous).pathname === page.at.pathname
      ? undefined
      : make(route, kind, page, event);
};
