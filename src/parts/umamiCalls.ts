import { read } from '../browser/read.js';
import { readStored } from '../browser/readStored.js';
import { warnLocally } from '../browser/warnLocally.js';
import type { Meta, Verdict } from '../types/options.js';
import type { Part } from '../types/records.js';
import { sendRaw } from './around/sendRaw.js';
import { attributesOf } from './clicks/attributesOf.js';
import { onDeclared } from './clicks/onDeclared.js';
import { withPrefix } from './clicks/withPrefix.js';

declare module '../types/options.js' {
  interface Settings {
    /** Umami: `false` for no pageviews by themselves. @default true */
    autoTrack?: string | null;
    /** Umami: track only on these hosts, with commas between. @default all */
    domains?: string;
    /** Umami: `true` for nothing where the browser says that its user does not want it (Do Not Track). @default false */
    doNotTrack?: string;
    /** Umami: `true` to leave the query out of every address. @default false */
    excludeSearch?: string;
    /** Umami: `true` to leave the anchor out of every address. @default false */
    excludeHash?: string;
    /** Umami: the name of a function on `window` that is given `event` and what is sent, and gives what is sent in its place, or nothing. @default nothing */
    beforeSend?: string;
  }
}

/** What is sent of something. */
type Payload = Record<string, unknown>;
type Change = Payload | ((payload: Payload) => Payload);
type Send = (type: string, payload: Payload | undefined) => Payload | undefined;

/**
 * Takes the place of Umami's own script: its attributes, its functions `umami.track()`, `track(name, data)`, `track(payload)` and
 * `track((payload) => payload)`, its declared events (`data-umami-event="Signup"`, `data-umami-event-plan="pro"`), and its opt-out
 * (`localStorage['umami.disabled']`). `umami.identify` does nothing, and says so on localhost. `data-performance` does nothing.
 *
 * @for umami
 * @before page
 * @see https://umami.is/docs/tracker-configuration
 */
export const umamiCalls: Part = (stages, settings) => {
  const { make, skip } = stages;
  const { autoTrack, domains, doNotTrack, excludeSearch, excludeHash, beforeSend } = settings;
  const page = window as unknown as Record<string, unknown>;
  /** What is sent of the page, in place of an event: within a call. */
  let change: Change | undefined;

  settings.umamiTag = settings.umamiTag || (settings as { tag?: string }).tag!;
  // Two null values: an attribute that says `false` is null.
  if (autoTrack === null) settings.disablePageViews = '';
  if (excludeSearch) settings.disableQuery = '';

  stages.skip = (where) =>
    readStored('umami.disabled')
      ? 'opt-out'
      : domains && domains.split(/ *, */).indexOf(location.hostname) < 0
        ? 'excluded'
        : doNotTrack && read('navigator.doNotTrack') === '1'
          ? 'privacy'
          : skip(where);
  stages.make = (route, kind, where, event) => {
    const delivery = make(route, kind, where, event);
    if (!delivery || route.key.indexOf('websiteId')) return delivery;
    const body = delivery.body as { payload: Payload | undefined };
    const payload = body.payload!;
    if (excludeHash) payload.url = ('' + payload.url).replace(/#.*/, '');
    if (event && change) {
      payload.name = payload.data = undefined;
      body.payload = typeof change === 'function' ? change(payload) : change;
    }
    const before = page[beforeSend!];
    if (typeof before === 'function') body.payload = (before as Send)('event', body.payload);
    return body.payload && delivery;
  };
  const send = sendRaw(stages);
  onDeclared(stages, '[data-umami-event]', (element) => {
    const attributes = attributesOf(element);
    stages.track(attributes['data-umami-event']!, { meta: withPrefix(attributes, 'data-umami-event-') });
  });
  page.umami = {
    track: (given?: string | Change, data?: Meta): Promise<Verdict> => {
      if (typeof given === 'string') return send(given, data);
      change = given || ((payload) => payload);
      const sent = stages.track('pageview');
      change = undefined;
      return sent;
    },
    identify: () => {
      warnLocally('identify');
      return Promise.resolve();
    },
    getSession: () => ({}),
  };
};
