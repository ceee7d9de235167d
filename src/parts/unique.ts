import type { Part } from '../types/records.js';
import { amend } from './around/amend.js';
import { keep } from './around/keep.js';

declare module '../types/options.js' {
  interface Settings {
    /** Swetrix: save only one pageview of a path for each session. @default false */
    unique?: Switch;
  }

  interface EventOptions {
    /**
     * Swetrix: keep only one event of this name for each session. A repeated one resolves with `skipped: 'duplicate'`.
     * @default false
     * @see https://docs.swetrix.com/events-api
     */
    unique?: boolean;
  }
}

declare module '../types/records.js' {
  interface TrackEvent {
    /** As the caller gave it. */
    unique?: boolean | undefined;
  }

  interface Delivery {
    /** The server may say by 403 that it has this one already. */
    unique?: boolean;
  }
}

/**
 * Has Swetrix keep only one of a kind for each session: events with `unique: true`, pageviews with `data-unique`. What it has already it
 * refuses with 403: that is no failure, but `skipped: 'duplicate'`.
 *
 * @for swetrix
 */
export const unique: Part = (stages) => {
  const { judge } = stages;
  keep(stages, 'unique');
  amend(stages, 'projectId', (delivery, _page, event, { settings }) => {
    if (delivery.kind !== 'session' && (event ? event.unique : settings.unique != null)) {
      delivery.unique = delivery.body.unique = true;
    }
  });
  stages.judge = (delivery, answer) => {
    if (!delivery.unique || !answer || answer.status !== 403) return judge(delivery, answer);
    // It knows the visitor, so it takes heartbeats.
    delivery.route!.accepted = true;
    return { ok: true, status: 403, skipped: 'duplicate' };
  };
};
