import { keepHistory, restoreHistory } from '../browser/keepHistory.js';
import { optOut } from '../browser/optOut.js';
import type { Verdict } from '../types/options.js';
import type { Page, Part, Route } from '../types/records.js';

/** What the part `controls` puts on a tracker of npm. Where there is no page, as on a server, all of it does nothing. */
export interface Controls {
  /**
   * Sends a pageview of the address that is there now, also when it has not changed; in place of the automatic ones with
   * `pageviews: false`.
   *
   * @returns a promise as that of an event
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
  /** Takes {@link Controls.optOut} back. */
  optIn(): void;
  /** Resolves when the first pageview was answered or skipped, or has taken a second. Nothing has to wait for it. */
  readonly ready: Promise<void>;
}

declare module '../types/options.js' {
  interface Settings {
    /** Of npm, by the part `controls`: pageviews when you want one, what waits sent at once, an end, and an opt-out. @default nothing */
    controls?: Switch;
  }
}

/** Puts `pageview()`, `flush()`, `stop()`, `optOut()`, `optIn()` and `ready` on a tracker of npm. */
export const controls: Part = (stages) => {
  const { track } = stages;
  if (typeof document === 'undefined') {
    Object.assign(track, {
      pageview: track,
      flush: track,
      stop: track,
      optOut: track,
      optIn: track,
      ready: track(''),
    });
    return;
  }
  const { add, dispatch, open, readPage, skip } = stages;
  const routes: Route[] = [];
  const before = keepHistory();
  let ours = before;
  let isOut = false;
  /** The last pageview. */
  let view = <Page>{};
  /** Settles when all has ended that was begun. */
  let ended = Promise.resolve();

  const flush = (): Promise<void> => {
    stages.look();
    stages.open();
    return ended;
  };

  // Also those that a part adds. All parts are there by then.
  stages.add = (route, kinds) => {
    view = <Page>{};
    ours = keepHistory();
    routes.push(route);
    add(route, kinds);
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
  // A pageview that was asked for is one that the hall does not know of.
  stages.readPage = (known = view.previous, url) => readPage(known, url);
  stages.skip = (where) => (isOut ? 'opt-out' : skip(where));

  Object.assign(track, {
    pageview: () => stages.dispatch(routes, 'hit', stages.readPage(view.skipped ? '' : view.url)),
    flush,
    stop: () => {
      flush();
      stages.skip = () => 'stopped';
      for (const { timer } of routes) clearInterval(timer as number);
      for (const end of stages.ends!) end();
      restoreHistory(before, ours);
    },
    optOut: () => optOut((isOut = true)),
    optIn: () => optOut((isOut = false)),
    ready: new Promise<void>((resolve) => {
      stages.open = () => {
        open();
        resolve();
      };
    }),
  });
};
