import { fail } from './core/fail.js';
import { readEvent } from './core/readEvent.js';
import { reportPage } from './core/reportPage.js';
import type { createDispatch } from './createDispatch.js';
import type { Equipment } from './tracker.js';
import type { Address, Meta, Page, Skipped, TrackEvent } from './types.js';

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
  meta?: Meta;
}

/** What the owner of a tracker wants to have a say in. */
export interface GuardOptions {
  /**
   * Is shown each pageview and each event before it is sent, to any destination: it may change what it is given, return
   * what is to be different, or `false` to have it dropped. When it throws, nothing is sent, and the console says so. What
   * it makes of an address holds for heartbeats, and for the next page's referrer.
   * @default everything is sent as it is
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is one of those that are meant.
  before?: (outgoing: Outgoing) => Partial<Outgoing> | false | void;
  /** Goes with every event, and gives way to what the event itself has of that name. @default nothing */
  meta?: Meta;
  /** Whether pageviews are sent by themselves; otherwise only by `pageview()`. @default true */
  pageviews?: boolean;
}

/** Milliseconds within which whoever waits is told something. */
const LONGEST = 10000;

/** Makes what stands before everything that a tracker sends: it may complete, change, drop and count it. */
export const createGuard = ({ before, meta, pageviews }: GuardOptions) => {
  let isStopped = false;
  let isOut = false;
  let isAsked = false;
  let open = 0;
  let waiting: (() => void)[] = [];
  /** What `before` has made of an address on its own pageview; null when it was dropped. */
  const told: Record<string, Address | null> = {};

  /** Makes the page before what it was told as. */
  const disguise = (page: Page): void => {
    const known = page.previous && told[page.previous.url];
    if (known === undefined) return;
    page.previous = known || { url: '', path: '' };
    if (page.referrer) page.referrer = page.previous.url;
  };

  /** Makes an event into another one, which is checked as any. */
  const renew = (
    event: TrackEvent,
    { name, duration, meta }: Pick<Outgoing, 'name' | 'duration' | 'meta'>,
    { copyValue }: Equipment,
  ): unknown =>
    Object.assign(
      event,
      readEvent(name, { ...event, non_interactive: event.nonInteractive, duration, meta }, copyValue),
    );

  /** @returns whether it may be sent */
  const ask = (kind: 'pageview' | 'event', page: Page, event: TrackEvent | undefined, kit: Equipment): boolean => {
    if (event && meta) renew(event, { ...event, meta: { ...meta, ...event.meta } }, kit);
    if (!before) return true;
    const { url, title, referrer } = page;
    // A copy of the metadata, which may be nested.
    const copy = event && renew({ ...event }, event, kit);
    const { name, duration, meta: own } = (copy || {}) as Outgoing;
    const shown: Outgoing = { kind, url, title, referrer, ...(event && { name, duration, meta: own }) };
    let given: ReturnType<typeof before>;
    try {
      given = before(shown);
    } catch (problem) {
      throw fail('invalid', 'before threw ' + problem);
    }
    if (given === false) return false;
    const changed = { ...shown, ...given };
    Object.assign(page, { url: changed.url, title: changed.title, referrer: changed.referrer });
    // The path follows from the address.
    reportPage(page, {});
    if (event) renew(event, changed, kit);
    return true;
  };

  /** Counts something as open until this was told of it; it may be told again. */
  const count = <Given>(done: (given: Given) => void): ((given: Given) => void) => {
    let isOpen = true;
    open++;
    return (given) => {
      if (isOpen) open--;
      isOpen = false;
      done(given);
      if (open) return;
      const all = waiting;
      waiting = [];
      all.forEach((go) => {
        go();
      });
    };
  };

  const wrap =
    (dispatch: ReturnType<typeof createDispatch>, kit: Equipment): typeof dispatch =>
    (routes, kind, page, done, read) => {
      const close = count(done);
      const skip = (skipped: Skipped): Skipped => {
        close({ ok: true, skipped });
        return skipped;
      };
      if (isStopped) return skip('stopped');
      if (isOut) return skip('opt-out');
      if (kind === 'pageview' && pageviews === false && !isAsked) return skip('excluded');
      disguise(page);
      if (kind === 'heartbeat') {
        const known = told[page.url];
        return known === null ? skip('dropped') : dispatch(routes, kind, Object.assign(page, known), close);
      }
      const { url } = page;
      let event: TrackEvent | undefined;
      let isAllowed: boolean;
      const tell = (as: Address | null): void => {
        if (before && kind === 'pageview') told[url] = as;
      };
      try {
        event = read && read();
        isAllowed = ask(kind, page, event, kit);
      } catch (problem) {
        tell(null);
        return dispatch(routes, kind, page, close, () => {
          throw problem;
        });
      }
      tell(isAllowed ? { url: page.url, path: page.path } : null);
      return isAllowed ? dispatch(routes, kind, page, close, event && (() => event)) : skip('dropped');
    };

  return {
    wrap,
    /** Lets the pageviews through that an action sends. */
    asked: (action: () => void): void => {
      isAsked = true;
      action();
      isAsked = false;
    },
    /** Sends nothing any more. */
    stop: (): void => {
      isStopped = true;
    },
    /** Sends nothing from now on, or again. */
    optOut: (isWanted: boolean): void => {
      isOut = isWanted;
    },
    /** Resolves when all that was begun has ended, or after 10 seconds. */
    quiet: (): Promise<void> =>
      new Promise((resolve) => {
        if (!open) resolve();
        else {
          waiting.push(resolve);
          setTimeout(resolve, LONGEST);
        }
      }),
  };
};
