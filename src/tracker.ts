import { createGate } from './browser/createGate.js';
import { hasKeepalive } from './browser/hasKeepalive.js';
import { later } from './browser/later.js';
import { on } from './browser/on.js';
import { optedOut } from './browser/optedOut.js';
import { readPage, readTimeZone } from './browser/readPage.js';
import { send } from './browser/send.js';
import { startHeartbeat } from './browser/startHeartbeat.js';
import { warn } from './browser/warn.js';
import { watchAddress } from './browser/watchAddress.js';
import { chooseTransport } from './core/chooseTransport.js';
import { fail } from './core/fail.js';
import { judge } from './core/judge.js';
import { makeRoutes } from './core/makeRoutes.js';
import { nextPulse } from './core/nextPulse.js';
import { prepare } from './core/prepare.js';
import { readEvent } from './core/readEvent.js';
import { reportPage } from './core/reportPage.js';
import { skipReason } from './core/skipReason.js';
import type {
  Address,
  Destination,
  EventOptions,
  Kind,
  Page,
  Route,
  Sends,
  Settings,
  TrackError,
  TrackEvent,
  Verdict,
} from './types.js';

type Outcome = Verdict | TrackError;

/** In place of an address that is not known, or not to be told. */
const NOWHERE: Address = { url: '', path: '' };

/** Wires the rooms for one page: what `add` brings gets pageviews and heartbeats, and the events of `track`. */
export const startTracker = (settings: Settings) => {
  const taken: Record<string, unknown> = {};
  const gate = createGate();
  let routes: Route[] = [];
  let last: Address | undefined;
  let previous: Address | undefined;
  let moved: Page | undefined;
  let timer: ReturnType<typeof setTimeout>;
  let leaving = false;
  let beating = false;
  let paced = false;

  const here = (url?: string, time?: number): Page => reportPage(readPage(previous, url, time), settings);

  /**
   * Sends to all of the destinations that take this kind, or to none. When the last has answered it tells the first
   * failure, or else what the first destination said.
   */
  const deliver = (
    list: Route[],
    kind: Kind,
    page: Page,
    done: (outcome: Outcome) => void,
    event?: TrackEvent,
  ): void => {
    let worst: Outcome = { ok: true };
    try {
      const jobs = prepare(list, kind, page, event);
      let left = jobs.length;
      if (event ? !left : !routes[0]) throw fail('invalid', 'nothing is sent: no id for it on the script tag');
      worst.skipped = skipReason(location.href, page.path, settings, optedOut(), warn);
      if (worst.skipped === 'localhost' && event) {
        const { duration, meta } = event;
        console.log('Pirsch event: ' + event.name + ' ' + JSON.stringify({ duration, meta }));
      }
      // An excluded address is not told to anybody as the previous one either.
      if (worst.skipped) last = NOWHERE;
      if (worst.skipped || !left) done(worst);
      else {
        jobs.forEach(([route, delivery], index) => {
          send(delivery, chooseTransport(delivery, hasKeepalive(), leaving), (ending) => {
            const outcome = judge(ending, delivery, route.name);
            route.pulse = nextPulse(route.pulse!, kind, outcome);
            if (worst.ok && !(outcome.ok && index)) worst = outcome;
            if (!--left) done(worst);
          });
        });
      }
    } catch (error) {
      warn(error as TrackError);
      done(error as TrackError);
    }
  };

  /** Sends a pageview; events and the next pageview tell of it. */
  const view = (page: Page): void => {
    last = { url: page.url, path: page.path };
    deliver(routes, 'pageview', page, gate.open);
  };

  /** Sends the pageview of an address whose title was given time to follow. */
  const settle = (): void => {
    clearTimeout(timer);
    if (moved) {
      moved.title = document.title;
      view(moved);
    }
    moved = undefined;
  };

  const start = (): void => {
    if ((document as { prerendering?: boolean }).prerendering) {
      on('prerenderingchange', start);
    } else if (!last) {
      setTimeout(gate.open, 1000);
      view(here());
    }
  };

  const track = (name: string, options?: EventOptions, url?: string, time?: number) =>
    later<Verdict>((resolve, reject) => {
      let held = true;
      const done = (outcome: Outcome): void => {
        clearTimeout(limit);
        if (outcome.ok) resolve(outcome);
        else reject(outcome);
      };
      const limit = setTimeout(
        () => done(held ? { ok: true, queued: true } : fail('timeout', 'no answer in 10 s')),
        10000,
      );
      try {
        const event = readEvent(name, options);
        settle();
        const page = here(url, time);
        gate.pass(() => {
          held = false;
          deliver(routes, 'event', page, done, event);
        });
      } catch (problem) {
        const error = (problem as TrackError).reason
          ? (problem as TrackError)
          : fail('invalid', 'options threw when read');
        warn(error);
        done(error);
      }
    });

  const add = (destinations: Destination[], sends: Sends): void => {
    const fresh = makeRoutes(destinations, sends, taken);
    routes = routes.concat(fresh);
    if (fresh.some(({ timeZone }) => timeZone)) readTimeZone();
    if (last) deliver(fresh, 'pageview', here(), () => {});
    else if (document.body) start();
    else on('DOMContentLoaded', start);
    if (sends.heartbeat && !paced) {
      paced = true;
      startHeartbeat(sends.heartbeat as number, () => {
        if (beating) return;
        let answered = false;
        deliver(routes, 'heartbeat', here(), () => {
          answered = true;
          beating = false;
        });
        // Only a later task can bring the answer, so only from then on is a beat in flight: a clock that is set forward
        // in one step has all its beats.
        later((resolve) => resolve(0)).then(() => {
          beating = !answered;
        });
      });
    }
  };

  if (!settings.disableHistory) {
    watchAddress(() => {
      if (last && here().url !== (moved || last).url) {
        settle();
        previous = last;
        moved = here();
        timer = setTimeout(settle, 100);
      }
    });
  }
  on('pageshow', (event) => {
    leaving = beating = false;
    if ((event as PageTransitionEvent).persisted) {
      // Where the visitor comes back from is not known.
      previous = NOWHERE;
      view(here());
    }
  });
  on('pagehide', () => {
    leaving = true;
    start();
    settle();
    if (last) gate.open();
  });
  return { track, add };
};
