import type { Settings } from '../types.js';

/** What a script tag asks for. */
export interface TagSettings extends Settings {
  /** The name of the function on `window`; not in `pagebeat.js`, `pagebeat.pirsch.js` and `pagebeat.swetrix.js`. @default pirsch */
  global?: string;
  /**
   * Send heartbeats from a tag with the id of one of Pirsch's own scripts, which sends none by itself.
   * @default false
   */
  enableSessions?: string | boolean;
  /**
   * Milliseconds between two heartbeats, on a tag with the id of one of Pirsch's own scripts; where that sends none
   * by itself, together with `data-enable-sessions`.
   * @default 60000
   */
  intervalMs?: string;
  /**
   * In `pagebeat.full.js`: keep what could not be delivered in `localStorage`, at most 50 events for 24 hours, and
   * send it on the next page. That stores data on the visitor's device, which usually needs their consent.
   * @default false
   */
  outbox?: string | boolean;
  /**
   * In `pagebeat.full.js`: make calls that were written for another vendor into events: of `userengage`, `_cio` and
   * `cioanalytics`, with commas between, where the vendor's own script is not on the page.
   */
  accept?: string;
  /** In `pagebeat.full.js`: send an event for each click on a link to another host. @default false */
  outboundLinks?: string | boolean;
  /** In `pagebeat.full.js`: send an event for each click on a link to a file. @default false */
  downloads?: string | boolean;
  /**
   * In `pagebeat.full.js`: send no event for a click on a link to another host from a tag with the id of one of
   * Pirsch's own scripts, which does so by itself.
   * @default false
   */
  disableOutboundLinks?: string | boolean;
  /**
   * In `pagebeat.full.js`: send no event for a click on a link to a file from a tag with the id of one of Pirsch's
   * own scripts, which does so by itself.
   * @default false
   */
  disableDownloads?: string | boolean;
  /**
   * In `pagebeat.full.js`: the name of the event for a click on a link to another host.
   * @default 'Outbound Link Click'
   */
  outboundLinkEventName?: string;
  /** In `pagebeat.full.js`: the name of the event for a click on a link to a file. @default 'File Download' */
  downloadEventName?: string;
  /** In `pagebeat.full.js`: what a link to a file may end with beside the usual, with commas between: `tar,ttf`. */
  downloadExtensions?: string;
  /** In `pagebeat.full.js`: the name of the event that `pirschNotFound()` sends. @default '404 Page Not Found' */
  notFoundEventName?: string;
  /**
   * In `pagebeat.full.js`: send to Swetrix how long the page took to load. Its first pageview waits for that, until the
   * page has loaded or is left.
   * @default false
   */
  perf?: string | boolean;
  /**
   * In `pagebeat.full.js`: how events are named, `title` for "Form Submitted" or `snake` for "form_submitted". On
   * localhost a line says which names are not.
   */
  guideline?: string;
}

/** The settings of a tag: what is `data-some-name` there is `someName` here, and `true` when it has no value. */
export const readTag = (attributes: Record<string, string | undefined>): TagSettings => {
  // Without a prototype, so that a page that gave all objects something switches nothing on.
  const settings: Record<string, string | true> = Object.create(null);
  Object.keys(attributes).forEach((name) => {
    settings[name] = attributes[name] || true;
  });
  return settings as TagSettings;
};
