import { readAddress } from '../browser/readAddress.js';
import { prepare } from '../core/prepare.js';
import type { Route, Stages, TrackEvent } from '../types/records.js';
import { IDS } from './catalogue.js';
import { titles } from './titles.js';

/** An event that says nothing, for destinations to make something of. */
const NOTHING: TrackEvent = { name: 'a', duration: undefined, meta: undefined };

/** Where a destination's events go, for people: `Pirsch (api.pirsch.io)`. */
export const targetOf = (stages: Stages, route: Route): string => {
  try {
    const [delivery] = prepare([{ ...route, event: true }], 'event', stages.readPage(undefined), NOTHING, stages.make);
    const { name, url, call } = delivery!;
    return name + ' (' + (call || readAddress(url).host) + ')';
  } catch {
    // Its endpoint is wrong, which is told of.
    const [id = ''] = Object.keys(IDS).filter((name) => !route.key.indexOf(name));
    return titles[IDS[id] || ''] || route.key;
  }
};
