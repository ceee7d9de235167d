import { createGate } from './browser/createGate.js';
import { createSend } from './browser/createSend.js';
import { later } from './browser/later.js';
import { on } from './browser/on.js';
import { readPage, readText, readTimeZone } from './browser/readPage.js';
import { startHeartbeat } from './browser/startHeartbeat.js';
import { warn } from './browser/warn.js';
import { watchAddress } from './browser/watchAddress.js';
import { fail } from './core/fail.js';
import { makeRoutes } from './core/makeRoutes.js';
import { readEvent } from './core/readEvent.js';
import { reportPage } from './core/reportPage.js';
import { createCourier } from './createCourier.js';
import { createDispatch, type Outcome } from './createDispatch.js';
import type {
  Address,
  Destination,
  EventOptions,
  Face,
  Page,
  Route,
  Sends,
  Settings,
  TrackError,
  Verdict,
} from './types.js';

/** In place of an address that is not known, or not to be told. */
const NOWHERE: Address = { url: '', path: '' };

/** Wires the rooms for one page: what `add` brings gets pageviews and heartbeats, and the events of `track`. */
export const startTracker = <Given extends Settings>(
  settings: Given,
  equip?: (face: Face, settings: Given) => void,
) => {
  const taken: Record<string, unknown> = {};
  const gate = createGate();
  const face: Face = { send: createSend() };
  if (equip) equip(face, settings);
  const courier = createCourier(face);
  const dispatch = createDispatch(settings, courier.deliver);
  let routes: Route[] = [];
  let last: Address | undefined;
  let previous: Address | undefined;
  let moved: Page | undefined;
  let timer: ReturnType<typeof setTimeout>;
  let beating = false;
  let paced = false;

  const here = (url?: string, time?: number): Page => reportPage(readPage(previous, url, time), settings);

  /** Sends a pageview; events and the next pageview tell of it. */
  const view = (page: Page): void => {
    last = { url: page.url, path: page.path };
    // An excluded address is not told to anybody as the previous one either.
    if (dispatch(routes, 'pageview', page, gate.open)) last = NOWHERE;
  };

  /** Sends the pageview of an address whose title was given time to follow. */
  const settle = (): void => {
    clearTimeout(timer);
    if (moved) {
      moved.title = readText('title');
      view(moved);
    }
    moved = undefined;
  };

  const start = (): void => {
    if ((document as { prerendering?: boolean }).prerendering === true) {
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
        () =>
          done(
            held
              ? { ok: true, queued: true }
              : fail(navigator.onLine === false ? 'offline' : 'timeout', 'no answer in 10 s, still trying'),
          ),
        10000,
      );
      try {
        const event = readEvent(name, options);
        settle();
        const page = here(url, time);
        gate.pass(() => {
          held = false;
          dispatch(routes, 'event', page, done, event);
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
    if (last) dispatch(fresh, 'pageview', here(), () => {});
    else if (document.body) start();
    else on('DOMContentLoaded', start);
    if (sends.heartbeat && !paced) {
      paced = true;
      startHeartbeat(sends.heartbeat as number, () => {
        if (beating) return;
        let answered = false;
        dispatch(routes, 'heartbeat', here(), () => {
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
    if ((event as PageTransitionEvent).persisted) {
      beating = false;
      courier.come();
      // Where the visitor comes back from is not known.
      previous = NOWHERE;
      view(here());
    }
  });
  /** Nothing waits any longer for its title or for the first pageview. */
  const flush = (): void => {
    settle();
    if (last) gate.open();
  };
  // Firefox loses about one in four of what is sent in `pagehide` when a tab is closed, and nothing of what is sent here.
  on('visibilitychange', () => {
    if (document.hidden) flush();
  });
  on('pagehide', () => {
    courier.leave();
    start();
    flush();
  });
  return { track, add };
};
