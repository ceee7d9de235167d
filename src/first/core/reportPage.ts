import type { Page, Settings } from '../types.js';

/** Characters. Longer addresses are of no use to anybody, and could take seconds to look through. */
const LONGEST_URL = 8000;

/** Only the query before the hash: what follows a `?` inside the hash is a route of the application's. */
const withoutQuery = (url: string): string => url.replace(/^([^?#]*)\?[^#]*/, '$1');

/** Makes a page that was just read what is reported of it. */
export const reportPage = (page: Page, settings: Settings): Page => {
  page.url = page.url.slice(0, LONGEST_URL);
  if (settings.disableQuery) {
    page.url = withoutQuery(page.url);
    page.referrer = withoutQuery(page.referrer);
  }
  if (settings.dev && settings.dev !== true) page.url = page.url.replace(/\/\/[^/]*/, '//' + settings.dev);
  if (settings.disableReferrer) page.referrer = '';
  if (settings.disableResolution) page.width = page.height = 0;
  page.path = page.url.replace(/^\w+:\/\/[^/?#]*|[?#].*/g, '') || '/';
  return page;
};
