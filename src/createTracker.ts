import { warn } from './browser/warn.js';
import { readSends } from './core/readSends.js';
import { equipForAll } from './equipForAll.js';
import { startTracker } from './tracker.js';
import type { Destination, EventOptions, Plugin, Settings, Verdict } from './types.js';

/** What {@link createTracker} takes. */
export interface TrackerOptions extends Settings {
  /** Where everything goes: an event is sent to all of them, or to none when it is not valid for one. */
  destinations: Destination[];
  /** Automations, such as `outbox()`. @default none */
  plugins?: Plugin[];
}

/**
 * Sends an event.
 *
 * @param name any text; a destination may have a rule of its own
 * @returns a promise that settles within 10 seconds. It resolves when the event was accepted, was handed to the browser
 * (`queued`) or was deliberately not sent (`skipped`). It rejects with a {@link TrackError} that says why. Ignoring it
 * is fine: it never becomes an `unhandledrejection`.
 */
export type Track = (name: string, options?: EventOptions) => Promise<Verdict>;

/**
 * Starts tracking on this page: a pageview now and for each new address, a heartbeat every 30 seconds, and events by
 * the function that it returns. On a server it does nothing, and the function resolves with `skipped: 'server'`.
 *
 * @example
 * const track = createTracker({ destinations: [pirsch({ code: '…' })] });
 * track('Button Clicked', { duration: 42, meta: { Clicks: 1 } });
 */
export const createTracker = (options: TrackerOptions): Track => {
  if (typeof document === 'undefined') return () => Promise.resolve({ ok: true, skipped: 'server' });
  const { track, add } = startTracker(options);
  const all = options.destinations.map(({ needs }) => needs).concat(options.plugins || []);
  add(options.destinations, readSends(options, '', warn), (tracker) => {
    equipForAll(tracker);
    // Two destinations of one kind need the same once.
    all.forEach((one, index) => {
      if (one && all.indexOf(one) === index) one(tracker as never);
    });
  });
  return (name, given) => track(name, given) as unknown as Promise<Verdict>;
};
