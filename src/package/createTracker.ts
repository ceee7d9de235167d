import { keepHistory, restoreHistory } from '../browser/keepHistory.js';
import { optOut } from '../browser/optOut.js';
import { warn } from '../browser/warn.js';
import { readSettings } from '../core/readSettings.js';
import { heartbeat } from '../parts/heartbeat.js';
import { navigation } from '../parts/navigation.js';
import { page } from '../parts/page.js';
import { patterns } from '../parts/patterns.js';
import { startTracker } from '../tracker.js';
import type { Scalar, Skipped, Value } from '../types/options.js';
import type { Part, Route } from '../types/records.js';
import type { TrackerOptions } from '../types/tracker.js';
import { createIdle } from './createIdle.js';
import { createListeners } from './createListeners.js';
import type { AnyEvents, EventsOf } from './events.js';
import type { Track } from './track.js';

// The settings of a tracker are declared there. Declaration files keep these lines, and leave out imports of what they do not name.
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
  const { destinations, parts, pageviews, ...given } = options;
  const settings = readSettings(given);
  const applied: Record<string, boolean> = {};
  const routes: Route[] = [];
  const pending = new Set<Promise<unknown>>();
  const before = keepHistory();
  const listeners = createListeners();
  let out: Skipped | undefined;
  /** The address of the last pageview, and of the one before it. */
  let last: string | undefined;
  let previous: string | undefined;
  // The one that was asked for before the hall had counted any.
  let asked: string | undefined;

  const stages = startTracker(settings, listeners.on);
  const { add, dispatch, open } = stages;

  const apply = (all: Record<string, Part> = {}): void =>
    Object.keys(all).forEach((name) => {
      if (!applied[name]) all[name]!(stages, settings);
      applied[name] = true;
    });

  const hurry = (): void => {
    stages.look();
    stages.open();
  };

  if (pageviews === false) settings.disablePageViews = '';
  Object.keys(parts || {}).forEach((name) => {
    // A part that is given is on.
    if (settings[name as 'dev'] === undefined) settings[name as 'dev'] = '';
  });
  stages.dispatch = (to, kind, where, event) => {
    if (kind === 'hit') {
      const isDone = to !== routes && where.url === asked;
      asked = undefined;
      if (isDone) return Promise.resolve({ ok: true, skipped: 'excluded' });
      previous = last;
      last = where.url;
    }
    if (out) return Promise.resolve({ ok: true, skipped: (where.skipped = out) });
    const promise = dispatch(to, kind, where, event);
    const done = (): unknown => pending.delete(promise);
    if (kind === 'hit' && where.skipped) last = '';
    pending.add(promise);
    promise.then(done, done);
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
    routes.push(route);
    add(route, kinds);
  };
  for (const destination of destinations || []) apply(destination.parts);
  apply({ page, navigation, patterns, heartbeat });
  apply(parts);
  const { readPage } = stages;
  // A pageview that was asked for is one that the hall does not know of.
  stages.readPage = (known, url) => readPage(known === undefined ? previous : known, url);
  for (const { key, settings: own, make } of destinations || []) {
    stages.add({ key, settings: readSettings({ heartbeat: settings.heartbeat, ...own }), make }, 'hit event session');
  }
  if (!routes[0]) warn('destinations');
  const ours = keepHistory();
  stages.look();

  return Object.assign(stages.track, {
    pageview: () => {
      const where = stages.readPage(last);
      const isFirst = last === undefined;
      const promise = stages.dispatch(routes, 'hit', where);
      // The hall counts its first one when there is a body.
      if (isFirst) asked = where.url;
      return promise;
    },
    flush: () => {
      hurry();
      return Promise.all(Array.from(pending).map((promise) => promise.catch(() => {}))).then(() => {});
    },
    stop: () => {
      hurry();
      out = 'stopped';
      for (const { timer } of routes) clearInterval(timer as number);
      listeners.end();
      restoreHistory(before, ours);
    },
    optOut: () => {
      optOut(true);
      out ||= 'opt-out';
    },
    optIn: () => {
      optOut(false);
      if (out === 'opt-out') out = undefined;
    },
    ready,
  }) as unknown as Track<Events>;
};
