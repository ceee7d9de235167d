import { createSend } from './browser/createSend.js';
import { read } from './browser/read.js';
import { settle } from './browser/settle.js';
import { showEvent } from './browser/showEvent.js';
import { skipReason } from './browser/skipReason.js';
import { check } from './core/check.js';
import { fail } from './core/fail.js';
import { judge } from './core/judge.js';
import { prepare } from './core/prepare.js';
import { readEvent } from './core/readEvent.js';
import { sum } from './core/sum.js';
import type { Settings } from './types/options.js';
import type { Answer, Kind, Route, Stages } from './types/records.js';

/** Milliseconds: within which a call is told something; and that events wait for the answer to the first pageview. */
const LIMIT = 10000;
const LEAD = 1000;

/**
 * Wires the rooms for one page: what is added gets pageviews and, by `track`, events. A part reads the page: `page`.
 *
 * @param on listens for as long as the tracker lives
 */
export const startTracker = (settings: Settings, on: Stages['on']): Stages => {
  const routes: Route[] = [];
  const sent: Record<string, boolean> = {};
  /** The address of the last pageview; as it may be told, empty when it is not known or not to be; and that of the one before. */
  let shown: string | undefined;
  let told: string | undefined;
  let previous: string | undefined;
  /** Events that wait for the first pageview; nothing once that has led. */
  let waiting: (() => void)[] | undefined = [];

  const stages = <Stages>(<Omit<Stages, 'readPage'>>{
    on,
    readEvent,
    judge,
    sum,
    show: showEvent,
    send: createSend(window.fetch),
    open: () => {
      const calls = waiting || [];
      waiting = undefined;
      calls.forEach((go) => {
        go();
      });
    },
    look: (url) => {
      const page = stages.readPage(told, url);
      if (page.url !== shown && (!shown || url) && document.body && !read('document.prerendering')) {
        previous = told;
        shown = told = page.url;
        setTimeout(stages.open, LEAD);
        stages.dispatch(routes, 'hit', page).then(stages.open, stages.open);
        // An address that is not told of is not told as the previous one either.
        if (page.skipped) told = '';
      }
    },
    skip: () => skipReason(settings),
    make: (route, kind, page, event) => route.make(route.settings, kind, page, event),
    add: (route, kinds) => {
      kinds.split(' ').forEach((kind) => {
        route[kind as Kind] = !sent[kind + route.key];
        sent[kind + route.key] = true;
      });
      routes.push(route);
      if (shown) stages.dispatch([route], 'hit', stages.readPage(previous, shown));
    },
    dispatch: (to, kind, page, event) =>
      settle((resolve, reject) => {
        const skipped = (page.skipped = stages.skip(page));
        const deliveries = prepare(to, kind, page, event, stages.make);
        check(event ? to.some((route) => route.event) : to[0], 'id');
        if (skipped) {
          resolve({ ok: true, skipped });
          if (skipped === 'localhost') stages.show(deliveries, page, event);
        } else {
          const limit = setTimeout(() => {
            if (waiting) resolve({ ok: true, queued: true });
            else reject(fail('timeout', ''));
          }, LIMIT);
          const go = (): void => {
            Promise.all(
              deliveries.map((delivery) => {
                const hear = (answer: Answer | null | undefined) => stages.judge(delivery, answer);
                return stages.send(delivery).then(hear, hear);
              }),
            )
              .then(stages.sum)
              .then(resolve, reject)
              // Some pages wait until no timer is left.
              .then(() => clearTimeout(limit));
          };
          if (event && waiting) waiting.push(go);
          else go();
        }
      }),
    track: (name, options, url) =>
      settle((resolve) => {
        const event = stages.readEvent(name, options);
        stages.look();
        resolve(stages.dispatch(routes, 'event', stages.readPage(previous, url), event));
      }),
  });

  on(
    'DOMContentLoaded prerenderingchange pageshow pagehide visibilitychange',
    ({ type, persisted }: PageTransitionEvent) => {
      if (persisted && type === 'pageshow') shown = told = '';
      stages.look();
      // Out of sight nothing waits any longer for its title or for the first pageview.
      if (shown && (type === 'pagehide' || read('document.hidden'))) stages.open();
    },
  );
  return stages;
};
