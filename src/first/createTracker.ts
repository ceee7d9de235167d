import { createListeners } from './browser/createListeners.js';
import { keepHistory, restoreHistory } from './browser/keepHistory.js';
import { later } from './browser/later.js';
import { optOut } from './browser/optOut.js';
import { startHeartbeat } from './browser/startHeartbeat.js';
import { warn } from './browser/warn.js';
import { fail } from './core/fail.js';
import { nextPulse } from './core/nextPulse.js';
import { readHeartbeat } from './core/readHeartbeat.js';
import { createDispatch } from './createDispatch.js';
import { createGuard, type GuardOptions } from './createGuard.js';
import type { AnyEvents, EventsOf, Given } from './events.js';
import { startTracker } from './tracker.js';
import type { Destination, Plugin, Scalar, Settings, Value, Verdict } from './types.js';

/** What {@link createTracker} takes. */
export interface TrackerOptions extends Omit<Settings, 'disablePageViews'>, GuardOptions {
  /** Where everything goes: an event is sent to all of them, or to none when it is not valid for one. */
  destinations: Destination[];
  /** Automations, such as `outbox()`. @default none */
  plugins?: Plugin[];
}

/**
 * Sends an event, one of those there are.
 *
 * @param name any text but spaces alone; a destination may have a rule of its own
 * @param options what comes with it, read once: see {@link EventOptions}
 * @returns a promise that settles within 10 seconds. It resolves when the event was accepted, was handed to the browser
 * (`queued`) or was deliberately not sent (`skipped`). It rejects with a {@link TrackError} that says why. Ignoring it
 * is fine: it never becomes an `unhandledrejection`.
 * @throws nothing; the promise rejects with a {@link TrackError}
 *
 * @typeParam Events the events there are
 * @typeParam Name of the one that is sent
 */
export type SendEvent<Events = AnyEvents> = <Name extends keyof Events & string>(
  name: Name,
  ...options: Given<Events, Name>
) => Promise<Verdict>;

/** A tracker: the function that sends events, with what else it can do. */
export interface Track<Events = AnyEvents> extends SendEvent<Events> {
  /**
   * Sends a pageview of the address that is there now, also when it has not changed; in place of the automatic ones with
   * `pageviews: false`.
   *
   * @returns a promise as that of an event; it settles with the server's answer, however long that takes
   */
  pageview(): Promise<Verdict>;
  /**
   * Sends at once what waits for a title or for the first pageview.
   *
   * @returns a promise that resolves when all that was begun has ended, or after 10 seconds
   */
  flush(): Promise<void>;
  /**
   * Ends it: what waits is sent, and the page is as it was before, listeners, timers and history, but for a function of the
   * history that somebody else has replaced since. Calls resolve with `skipped: 'stopped'` from then on.
   */
  stop(): void;
  /**
   * Sends nothing any more, in this browser: `disable_pirsch` in localStorage, or where that is denied on this page. Calls
   * resolve with `skipped: 'opt-out'`.
   *
   * @see https://docs.pirsch.io/advanced/traffic-filter
   */
  optOut(): void;
  /** Takes {@link Track.optOut} back. */
  optIn(): void;
  /** Resolves when the first pageview was answered or skipped, or has taken a second. Nothing has to wait for it. */
  readonly ready: Promise<void>;
}

/** What there is where there is no page. */
const createIdle = (): Track<never> => {
  const skip = (): Promise<Verdict> => Promise.resolve({ ok: true, skipped: 'server' });
  const nothing = (): void => {};
  return Object.assign(skip, {
    pageview: skip,
    flush: () => Promise.resolve(),
    stop: nothing,
    optOut: nothing,
    optIn: nothing,
    ready: Promise.resolve(),
  });
};

/**
 * Starts tracking on this page: a pageview now and for each new address, a heartbeat every 30 seconds, and events by
 * the function that it returns. On a server it does nothing, and the function resolves with `skipped: 'server'`.
 *
 * @typeParam Events the events there are, each with what comes with it: other names and other metadata do not compile.
 * See {@link TitleCase} and {@link SnakeCase} for how they are named.
 * @typeParam Allowed what metadata holds: `Value` in place of `Scalar`, for destinations that take nested metadata
 *
 * @throws what a plugin throws as it starts. Settings that are wrong are no error here: the console says so, and each call
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
  const { plugins = [], pageviews } = options;
  const destinations = options.destinations || [];
  if (!destinations[0])
    warn(fail('invalid', 'nothing is sent: destinations must be a list, such as [pirsch({ code })]'));
  const guard = createGuard(options);
  const listeners = createListeners();
  const before = keepHistory();
  let isFirst = pageviews === false;
  let heartbeat: ReturnType<typeof setInterval>;

  const { track, add, view, flush, pass } = startTracker(
    isFirst ? { ...options, disableHistory: true } : options,
    listeners.on,
    (...given) => guard.wrap(createDispatch(...given), given[3]),
  );
  const ours = keepHistory();
  const all = destinations.map(({ needs }) => needs).concat(plugins);
  add(destinations, { pageview: true, event: true, heartbeat: readHeartbeat(options.heartbeat, warn) }, (tracker) => {
    tracker.nextPulse = nextPulse;
    tracker.startHeartbeat = (...given) => (heartbeat = startHeartbeat(...given));
    // Two destinations of one kind need the same once.
    all.forEach((one, index) => {
      if (one && all.indexOf(one) === index) one(tracker as never);
    });
  });

  const pageview = () =>
    later<Verdict>((resolve, reject) =>
      guard.asked(() => {
        view(isFirst, (outcome) => {
          if (outcome.ok) resolve(outcome);
          else reject(outcome);
        });
        isFirst = false;
      }),
    );

  return Object.assign(track, {
    pageview,
    flush: () => {
      flush();
      return guard.quiet();
    },
    stop: () => {
      flush();
      guard.stop();
      clearInterval(heartbeat);
      listeners.end();
      restoreHistory(before, ours);
    },
    optOut: () => {
      optOut(true);
      guard.optOut(true);
    },
    optIn: () => {
      optOut(false);
      guard.optOut(false);
    },
    ready: new Promise<void>(pass),
  }) as unknown as Track<Events>;
};
