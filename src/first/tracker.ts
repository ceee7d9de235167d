import { createGate } from './browser/createGate.js';
import { createSend } from './browser/createSend.js';
import { later } from './browser/later.js';
import { readPage, readText } from './browser/readPage.js';
import type { startHeartbeat } from './browser/startHeartbeat.js';
import { watchAddress } from './browser/watchAddress.js';
import { makeRoutes } from './core/makeRoutes.js';
import type { nextPulse } from './core/nextPulse.js';
import { readEvent } from './core/readEvent.js';
import { repeatAfter } from './core/repeatAfter.js';
import { reportPage } from './core/reportPage.js';
import { createCourier } from './createCourier.js';
import type { createDispatch, Outcome } from './createDispatch.js';
import type {
  Address,
  Destination,
  EventOptions,
  Face,
  On,
  Page,
  Route,
  Sends,
  Settings,
  Value,
  Verdict,
} from './types.js';

/** In place of an address that is not known, or not to be told. */
const NOWHERE: Address = { url: '', path: '' };

/** What a tracker may have beside what all have; it does without where that would only be weight. */
export interface Equipment extends Face {
  /** What it has been given, by its name, for what must not be there twice: each copy of a script is a stranger. */
  has: Record<string, boolean>;
  /** The two of the heartbeat, for the destinations that have one. */
  startHeartbeat?: typeof startHeartbeat;
  nextPulse?: typeof nextPulse;
  /** Copies nested metadata. Without it all destinations have to refuse that. */
  copyValue?(value: unknown, what: string): Value;
}

/** Is told what became of something. */
type Done = (outcome: Outcome) => void;

/** Gives a tracker what its destinations need, before anything is sent. */
export type Equip = (tracker: Equipment) => void;

/**
 * Wires the rooms for one page: what `add` brings gets pageviews and heartbeats, and the events of `track`.
 *
 * @param on listens for as long as the tracker lives
 * @param makeDispatch makes what sends: {@link createDispatch}, or that with something around it
 */
export const startTracker = (settings: Settings, on: On, makeDispatch: typeof createDispatch) => {
  const taken: Record<string, unknown> = {};
  const gate = createGate();
  const attempt = createSend(on);
  const kit = {
    additions: [],
    has: {},
    on,
    send: (cargo, transport, done) =>
      attempt(cargo, transport, (ending, retryAfter) => done(ending, repeatAfter(ending, retryAfter, Date.now()))),
  } as Partial<Equipment> as Equipment;
  const courier = createCourier(kit);
  const dispatch = makeDispatch(settings, gate.pass, courier.deliver, kit);
  let routes: Route[] = [];
  let last: Address | undefined;
  let previous: Address | undefined;
  let moved: Page | undefined;
  let timer: ReturnType<typeof setTimeout>;
  let paced = false;

  const here = (url?: string, time?: number): Page => reportPage(readPage(previous, url, time), settings);

  /** Sends a pageview; events and the next pageview tell of it. */
  const view = (page: Page, done?: Done): void => {
    last = { url: page.url, path: page.path };
    // An excluded address is not told to anybody as the previous one either.
    if (dispatch(routes, 'pageview', page, done || gate.open)) last = NOWHERE;
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
    } else {
      if (!last) view(here());
      // Also where the first pageview was one that somebody asked for, before there was a body.
      setTimeout(gate.open, 1000);
    }
  };

  const track = (name: string, options?: EventOptions, url?: string, time?: number) =>
    later<Verdict>((resolve, reject) => {
      settle();
      dispatch(
        routes,
        'event',
        here(url, time),
        (outcome) => {
          if (outcome.ok) resolve(outcome);
          else reject(outcome);
        },
        () => readEvent(name, options, kit.copyValue),
      );
    });

  const add = (destinations: Destination[], sends: Sends, equip: Equip): void => {
    const fresh = makeRoutes(destinations, sends, taken);
    routes = routes.concat(fresh);
    kit.track = track;
    equip(kit);
    if (last) dispatch(fresh, 'pageview', here(), () => {});
    else if (document.body) start();
    else on('DOMContentLoaded', start);
    if (kit.startHeartbeat && sends.heartbeat && !paced) {
      paced = true;
      kit.startHeartbeat(on, sends.heartbeat as number, (done) => dispatch(routes, 'heartbeat', here(), done));
    }
  };

  if (!settings.disableHistory) {
    watchAddress(on, () => {
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
  return {
    track,
    add,
    flush,
    /** Runs an action when the first pageview was answered, or has taken a second. */
    pass: gate.pass,
    /** Sends a pageview of the address that is there now, after the one before unless there was none. */
    view: (isFirst: boolean, done: Done): void => {
      settle();
      if (!isFirst) previous = last;
      view(here(), done);
    },
  };
};
