import { guard } from '../browser/guard.js';
import { warn } from '../browser/warn.js';
import { copy } from '../core/copy.js';
import { readSettings } from '../core/readSettings.js';
import type { Controls } from '../parts/controls.js';
import { heartbeat } from '../parts/heartbeat.js';
import { navigation } from '../parts/navigation.js';
import { page } from '../parts/page.js';
import { patterns } from '../parts/patterns.js';
import { startTracker } from '../tracker.js';
import type { Scalar, Value, Verdict } from '../types/options.js';
import type { Part, Stages } from '../types/records.js';
import type { TrackerOptions } from '../types/tracker.js';
import type { AnyEvents, EventsOf } from './events.js';
import type { Track } from './track.js';

// The settings of a tracker are declared there. Declaration files keep these lines, and leave out imports of what they do not name.
export type {} from '../parts/companion.js';
export type {} from '../parts/controls.js';
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
 *
 * @example
 * const track = createTracker({ destinations: […], parts: { controls }, pageviews: false });
 * track.pageview();
 */
export function createTracker<Events extends EventsOf<Events, Allowed> = AnyEvents, Allowed extends Value = Scalar>(
  options: TrackerOptions & { parts: { controls: Part } },
): Track<Events> & Controls;
export function createTracker<Events extends EventsOf<Events, Allowed> = AnyEvents, Allowed extends Value = Scalar>(
  options: TrackerOptions,
): Track<Events>;
export function createTracker(options: TrackerOptions): unknown {
  const { destinations, parts = {}, pageviews, ...given } = options;
  // Nothing can be told where there is no page.
  const idle = () => Promise.resolve<Verdict>({ ok: true, skipped: 'server' });
  const ends: (() => void)[] = [];
  if (typeof document === 'undefined') {
    if (parts.controls) parts.controls(<Stages>(<unknown>{ track: idle }), {});
    return idle;
  }
  const settings = readSettings({
    // A part that is given is on.
    ...copy(parts, () => ''),
    disablePageViews: pageviews === false,
    ...given,
  });
  const stages = startTracker(settings, (types, listener) => {
    types.split(' ').forEach((type) => {
      const guarded = guard(listener as EventListener);
      addEventListener(type, guarded, true);
      ends.push(() => removeEventListener(type, guarded, true));
    });
  });
  stages.ends = ends;
  const all = destinations || [];
  /** Of those with one name the last, in the place of the first: `controls` stands around nothing but the page. */
  const used: Record<string, Part | undefined> = Object.assign(
    {},
    ...all.map((destination) => destination.parts),
    { page, controls: undefined, navigation, patterns, heartbeat },
    parts,
  );
  for (const part of Object.values(used)) if (part) guard(() => part(stages, settings))();
  for (const one of all) {
    stages.add({ ...one, settings: readSettings({ ...given, ...one.settings }) }, 'hit event session');
  }
  if (!all[0]) warn('destinations');
  stages.look();
  return stages.track;
}
