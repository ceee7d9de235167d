import type { Verdict } from '../types/options.js';
import type { Track as TagTrack } from '../types/records.js';
import type { AnyEvents, Given } from './events.js';

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

/** A tracker: the function that sends events, with what parts put on it. */
export interface Track<Events = AnyEvents> extends SendEvent<Events>, Omit<TagTrack, 'q'> {}
