import { check } from '../core/check.js';
import { copyValue } from '../core/copyValue.js';
import { isRecord } from '../core/isRecord.js';
import type { EventOptions, Meta } from '../types/options.js';
import type { Part } from '../types/records.js';

/** Pirsch and Swetrix, by how their keys begin: they take text, numbers and booleans only. Plausible and Matomo look themselves. */
const FLAT = /^(code|clientId|projectId)/;

/**
 * Has metadata hold dates, null, lists and objects of these, at most 20 deep, for those that take them: Customer.io, Firstparty,
 * User.com, Umami, PostHog and an endpoint of your own. It is refused where another destination would get it too, so that nothing is
 * sent to anybody.
 *
 * @for customerio, firstparty, usercom, umami, posthog, own
 */
export const nested: Part = (stages) => {
  const { readEvent, make } = stages;
  stages.readEvent = (name, options) => {
    if (!isRecord(options)) return readEvent(name, options);
    // Its own, and not what a page put on `Object.prototype`.
    const own = <Key extends 'duration' | 'meta'>(key: Key) =>
      Object.keys(options as object).indexOf(key) < 0 ? undefined : (options as EventOptions)[key];
    const duration = own('duration');
    const meta = own('meta');
    const event = readEvent(name, { duration, meta: isRecord(meta) ? undefined : meta });
    if (meta) event.meta = copyValue(meta, 'meta', -1) as Meta;
    return event;
  };
  stages.make = (route, kind, page, event) => {
    const meta = (event && event.meta) || {};
    let wrong = '';
    if (FLAT.test(route.key)) {
      Object.keys(meta).forEach((key) => {
        if (meta[key] === Object(meta[key]) || meta[key] == null) wrong = wrong || 'meta.' + key;
      });
    }
    // Without its metadata it says whose it is, or that it is left out there.
    const delivery = make(route, kind, page, wrong ? Object.assign({}, event, { meta: undefined }) : event);
    if (delivery) check(!wrong, wrong + ' for ' + delivery.name);
    return delivery;
  };
};
