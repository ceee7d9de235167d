import type { Cargo, Check, Job, Kind, Page, Route, TrackEvent } from '../types.js';
import { byteLength } from './byteLength.js';
import { check } from './check.js';

/** Bytes. No destination documents a limit; what servers take unless told otherwise is about this much. */
const LARGEST = 1e6;

/**
 * What is to be sent: one delivery for each destination that gets this kind now and has something to tell.
 *
 * @throws when it is not valid for one of them
 */
export const prepare = (routes: Route[], kind: Kind, page: Page, event?: TrackEvent): Job[] => {
  const jobs: Job[] = [];
  routes.forEach((route) => {
    const demand: Check = (ok, what, must, was) => check(ok, what, must, was, route.name);
    const given =
      route[kind] && (kind !== 'heartbeat' || route.pulse === 'beating') && route.deliver(kind, page, event, demand);
    if (given) {
      const cargo: Cargo = Object.create(null);
      Object.keys(given).forEach((key) => {
        cargo[key as 'url'] = given[key as 'url']!;
      });
      const { url, call, body } = cargo;
      demand(/^\S+$/.test(route.id || ''), 'key', 'text without spaces', route.id);
      demand(call || /^(https?:)?\/\/?[^\s/]\S*$/i.test(url!), 'endpoint', 'an address', url);
      cargo.size = byteLength(body || '');
      demand(cargo.size <= LARGEST, kind, 'at most 1,000,000 bytes', cargo.size);
      cargo.fleeting = kind === 'heartbeat';
      cargo.destination = route.name;
      jobs.push([route, cargo]);
    }
  });
  return jobs;
};
