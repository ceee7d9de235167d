import type { Delivery, Kind, Page, Route, TrackEvent } from '../types.js';
import { byteLength } from './byteLength.js';
import { check } from './check.js';

/** Bytes. No destination documents a limit; what servers take unless told otherwise is about this much. */
const LARGEST = 1e6;

/** Who it is for, and what is sent. */
export type Job = [Route, Delivery];

/**
 * What is to be sent: one delivery for each destination that gets this kind now and has something to tell.
 *
 * @throws when it is not valid for one of them
 */
export const prepare = (routes: Route[], kind: Kind, page: Page, event?: TrackEvent): Job[] => {
  const jobs: Job[] = [];
  routes.forEach((route) => {
    const delivery =
      route[kind] && (kind !== 'heartbeat' || route.pulse === 'beating') && route.deliver(kind, page, event);
    if (delivery) {
      if (event) check(route.names.test(event.name), 'name for ' + route.name, route.names, event.name);
      check(/^(https?:)?\/\/?[^\s/]\S*$/i.test(delivery.url), 'endpoint', 'an address', delivery.url);
      const size = (delivery.size = byteLength(delivery.body || ''));
      check(size <= LARGEST, kind, 'at most 1,000,000 bytes', size);
      delivery.fleeting = kind === 'heartbeat';
      jobs.push([route, delivery]);
    }
  });
  return jobs;
};
