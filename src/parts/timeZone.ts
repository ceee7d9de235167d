import { guard } from '../browser/guard.js';
import type { Part } from '../types/records.js';
import { amend } from './around/amend.js';

declare module '../types/records.js' {
  interface Page {
    /** Such as `Europe/Berlin`, by the part `timeZone`; the first pageview goes without. */
    timeZone?: string | undefined;
  }
}

/** Those that have a field for it, by how their keys begin: a letter is enough to know them from Pirsch, Customer.io and User.com. */
const TAKES = /^[fop]/;

/**
 * Tells Swetrix, Firstparty, PostHog and an endpoint of your own the visitor's time zone, from the second thing on that is sent: it is
 * read when the browser is idle, since that takes 14 ms, too much before the first pageview.
 *
 * @for swetrix, firstparty, posthog, own
 */
export const timeZone: Part = (stages) => {
  const { make, add } = stages;
  let timeZone: string | undefined;
  const ask = guard(() => {
    timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  });
  stages.add = (route, kinds) => {
    // A page may have something else of that name.
    guard(() => {
      if (!TAKES.test(route.key)) return;
      if ('requestIdleCallback' in window) requestIdleCallback(() => ask());
      else setTimeout(ask, 2000);
    })();
    add(route, kinds);
  };
  stages.make = (route, kind, page, event) => make(route, kind, Object.assign(page, { timeZone }), event);
  amend(stages, 'projectId', ({ kind, body }) => {
    if (kind !== 'session') body.tz = timeZone;
  });
};
