import type { Delivery, Kind, Page, Route, Stages, TrackEvent } from '../types/records.js';
import { check } from './check.js';
import { json } from './json.js';

/** What is sent to those of the routes that get this kind; throws what is wrong for one of them, so that nobody gets it. */
export const prepare = (
  routes: Route[],
  kind: Kind,
  page: Page,
  event: TrackEvent | undefined,
  make: Stages['make'],
): Delivery[] =>
  routes
    .map((route) => {
      const delivery = route[kind] && make(route, kind, page, event);
      if (delivery) {
        check(!/ /.test(route.key), 'key');
        const { url } = delivery;
        check(url[0] === '/' || (!url.indexOf('http') && url.indexOf('://') > 0), 'endpoint');
        if (delivery.body) delivery.body = json(delivery.body as Record<string, unknown>);
        delivery.kind = kind;
        delivery.route = route;
      }
      return delivery;
    })
    .filter((delivery) => delivery) as Delivery[];
