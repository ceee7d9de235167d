import { readAddress } from '../browser/readAddress.js';
import { settle } from '../browser/settle.js';
import type { Meta, Settings } from '../types/options.js';
import type { Page, Part, TrackEvent } from '../types/records.js';

/** What is about to be sent, as `before` is shown it. */
export interface Outgoing {
  /** What it is. Heartbeats are not shown: they follow the pageview. */
  kind: 'pageview' | 'event';
  /** The address, as it would be reported. */
  url: string;
  /** The title, as it would be reported. */
  title: string;
  /** Where the visitor came from; then the page before, in the same document. */
  referrer: string;
  /** Of an event. */
  name?: string;
  /** Of an event: seconds. */
  duration?: number | undefined;
  /** Of an event: a copy of its metadata. */
  meta?: Meta | undefined;
}

declare module '../types/options.js' {
  interface Settings {
    /**
     * Of npm, by the part `before`: is shown each pageview and each event before it is sent, to any destination. It may change what
     * it is given, return what is to be different, or `false` to have it dropped. When it throws, nothing is sent, and the
     * console says so. What it makes of an address holds for heartbeats, and for the next page's referrer.
     * @default everything is sent as it is
     */
    // biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is one of those that are meant.
    before?: (outgoing: Outgoing) => Partial<Outgoing> | false | void;
  }
}

/** Shows a function of the site's all that is about to be sent, which may complete, change and drop it. */
export const before: Part = (stages, settings) => {
  const { dispatch, readPage } = stages;
  /** What an address was told as; empty when it was not. */
  const told: Record<string, string | undefined> = Object.create(null);
  const toldAs = (url: string): string => {
    const known = told[url];
    return known === undefined ? url : known;
  };

  const move = (page: Page, url: string): void => {
    page.url = url;
    page.at = readAddress(url);
  };

  /** @returns what is sent in place of an event; false when it is dropped */
  const ask = (page: Page, event: TrackEvent | undefined): TrackEvent | undefined | false => {
    const { url, title, referrer } = page;
    // A copy of the metadata, which may be nested.
    const copy = event && stages.readEvent(event.name, event);
    const shown: Outgoing = { kind: event ? 'event' : 'pageview', url, title, referrer };
    if (copy) Object.assign(shown, { name: copy.name, duration: copy.duration, meta: copy.meta });
    let given: ReturnType<NonNullable<Settings['before']>>;
    try {
      given = settings.before!(shown);
    } catch (problem) {
      throw 'before threw ' + problem;
    }
    if (given === false) return false;
    Object.assign(shown, given);
    page.title = shown.title;
    page.referrer = shown.referrer;
    move(page, shown.url);
    return event && Object.assign(copy!, stages.readEvent(shown.name, shown));
  };

  stages.readPage = (previous, url) => readPage(previous && toldAs(previous), url);
  stages.dispatch = (to, kind, page, event) =>
    settle((resolve) => {
      const { url } = page;
      let sent = event as TrackEvent | undefined | false;
      // Nobody is told of an address at which it throws, later neither.
      const known = told[url];
      if (kind === 'hit' && settings.before) told[url] = '';
      if (!settings.before) sent = event;
      else if (kind !== 'session') sent = ask(page, event);
      else if (known === '') sent = false;
      else move(page, toldAs(url));
      if (kind === 'hit' && sent === undefined) told[url] = page.url;
      resolve(sent === false ? { ok: true, skipped: 'dropped' } : dispatch(to, kind, page, sent));
    });
};
