import { guard } from '../browser/guard.js';
import { keepHistory, restoreHistory } from '../browser/keepHistory.js';
import { optOut } from '../browser/optOut.js';
import { warn } from '../browser/warn.js';
import { copy } from '../core/copy.js';
import { readSettings } from '../core/readSettings.js';
import { heartbeat } from '../parts/heartbeat.js';
import { navigation } from '../parts/navigation.js';
import { page } from '../parts/page.js';
import { patterns } from '../parts/patterns.js';
import { startTracker } from '../tracker.js';
import type { Scalar, Value } from '../types/options.js';
import type { Page, Part, Route } from '../types/records.js';
import type { TrackerOptions } from '../types/tracker.js';
import { createIdle } from './createIdle.js';
import type { AnyEvents, EventsOf } from './events.js';
import type { Track } from './track.js';

// The settings of a tracker are declared there. Declaration files keep these lines, and leave out imports of what they do not name.
export type {} from '../parts/companion.js';
export type {} from '../parts/heartbeat.js';
export type {} from '../parts/navigation.js';
export type {} from '../parts/page.js';
export type {} from '../parts/patterns.js';

/**
 * Starts tracking on this page: a pageview now and for each new address, a heartbeat every 30 seconds, and events by
 * the function that it returns. On a server it does nothing, and the function resolves with `skipped: 'server'`.
 *
 * @typeParam Events the events there are, each with what comes with it: other names and other metadata do not compile.
 * See {@link TitleCase} and {@link SnakeCase} for how they are named.
 * @typeParam Allowed what metadata holds: `Value` in place of `Scalar`, for destinations that take nested metadata
 *
 * @throws what a part throws as it starts. Settings that are wrong are no error here: the console says so, and each call
 * rejects with `invalid`.
 *
 * @example
 * const track = createTracker({ destinations: [pirsch({ code: '…' })] });
 * track('Button Clicked', { duration: 42, meta: { Clicks: 1 } });
 *
 * @example
 * const track = createTracker<{ 'Plan Chosen': { meta: { plan: 'free' | 'pro' } } }>({ destinations: […] });
 * track('Plan Chosen', { meta: { plan: 'pro' } });
 */
export const createTracker = <Events extends EventsOf<Events, Allowed> = AnyEvents, Allowed extends Value = Scalar>(
  options: TrackerOptions,
): Track<Events> => {
  if (typeof document === 'undefined') return createIdle();
  const { destinations, parts = {}, pageviews, ...given } = options;
  const all = destinations || [];
  const settings = readSettings({
    // A part that is given is on.
    ...copy(parts, () => ''),
    disablePageViews: pageviews === false,
    ...given,
  });
  const routes: Route[] = [];
  const before = keepHistory();
  const ends: (() => void)[] = [];
  let isOut = false;
  /** The last pageview. */
  let view = <Page>{};
  /** Settles when all has ended that was begun. */
  let ended = Promise.resolve();

  const stages = startTracker(settings, (types, listener) => {
    types.split(' ').forEach((type) => {
      const guarded = guard(listener as EventListener);
      addEventListener(type, guarded, true);
      ends.push(() => removeEventListener(type, guarded, true));
    });
  });
  const { add, dispatch, open } = stages;

  const flush = (): Promise<void> => {
    stages.look();
    stages.open();
    return ended;
  };

  stages.dispatch = (to, kind, where, event) => {
    if (kind === 'hit') {
      // The first one of the hall, when it was asked for before there was a body.
      if (where.previous === undefined && where.url === view.url)
        return Promise.resolve({ ok: true, skipped: 'excluded' });
      view = where;
    }
    const promise = dispatch(to, kind, where, event);
    const others = ended;
    const wait = (): Promise<void> => others;
    ended = promise.then(wait, wait);
    return promise;
  };
  const ready = new Promise<void>((resolve) => {
    stages.open = () => {
      open();
      resolve();
    };
  });
  // Also those that a part adds.
  stages.add = (route, kinds) => {
    view = <Page>{};
    routes.push(route);
    add(route, kinds);
  };
  /** Of those with one name the last, in the place of the first. */
  const used: Record<string, Part> = Object.assign(
    {},
    ...all.map((destination) => destination.parts),
    { page, navigation, patterns, heartbeat },
    parts,
  );
  for (const part of Object.values(used)) guard(() => part(stages, settings))();
  const { readPage, skip } = stages;
  // A pageview that was asked for is one that the hall does not know of.
  stages.readPage = (known = view.previous, url) => readPage(known, url);
  stages.skip = (where) => (isOut ? 'opt-out' : skip(where));
  for (const one of all) {
    stages.add({ ...one, settings: readSettings({ ...given, ...one.settings }) }, 'hit event session');
  }
  if (!routes[0]) warn('destinations');
  const ours = keepHistory();
  stages.look();

  return Object.assign(stages.track, {
    pageview: () => stages.dispatch(routes, 'hit', stages.readPage(view.skipped ? '' : view.url)),
    flush,
    stop: () => {
      flush();
      stages.skip = () => 'stopped';
      for (const { timer } of routes) clearInterval(timer as number);
      for (const end of ends) end();
      restoreHistory(before, ours);
    },
    optOut: () => optOut((isOut = true)),
    optIn: () => optOut((isOut = false)),
    ready,
  }) as unknown as Track<Events>;
};
