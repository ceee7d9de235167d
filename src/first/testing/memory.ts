import type { Equip } from '../tracker.js';
import type { Cargo, Delivery, Destination, Kind, Meta } from '../types.js';

/** What a tracker has sent, or on localhost would have sent. */
export interface Remembered {
  /** What it is. */
  kind: Kind;
  /** The address, as it is reported. */
  url: string;
  /** The path of the address. */
  path: string;
  /** The title, as it is reported. */
  title: string;
  /** Where the visitor came from; then the page before, in the same document. */
  referrer: string;
  /** Of an event. */
  name?: string;
  /** Of an event: seconds. */
  duration?: number | undefined;
  /** Of an event: its metadata, with the types that it was given. */
  meta?: Meta;
}

/** A destination that remembers, for the tests of a site. */
export interface Memory {
  /** For the `destinations` of a tracker. All that reaches it is accepted, with status 200. */
  destination: Destination;
  /** All there was, in its order. */
  all: Remembered[];
  /** The events there were, in their order. */
  readonly events: Remembered[];
  /** The pageviews there were, in their order. */
  readonly pageviews: Remembered[];
  /** Resolves with the first event of this name, now or as soon as there is one. There is no timer: the test's own limit holds. */
  event(name: string): Promise<Remembered>;
  /** Resolves with the first pageview of this path, or of any; now or as soon as there is one. */
  pageview(path?: string): Promise<Remembered>;
  /** Forgets all there was. */
  clear(): void;
}

/**
 * Makes a destination for the tests of a site: nothing leaves the page, and what was tracked can be asked for, on localhost
 * too, where most tests run and nothing is sent.
 *
 * @example
 * const sent = memory();
 * const track = createTracker({ destinations: [sent.destination] });
 * button.click();
 * expect(await sent.event('Plan Chosen')).toMatchObject({ meta: { plan: 'pro' } });
 */
export const memory = (): Memory => {
  const all: Remembered[] = [];
  let waiting: [matches: (one: Remembered) => boolean, resolve: (one: Remembered) => void][] = [];

  const remember = (cargo: Cargo): void => {
    const { remembered } = cargo as { remembered?: Remembered };
    if (!remembered || cargo.destination !== 'memory') return;
    all.push(remembered);
    waiting = waiting.filter(([matches, resolve]) => {
      if (!matches(remembered)) return true;
      resolve(remembered);
      return false;
    });
  };

  const needs: Equip = (tracker) => {
    const { send, advise } = tracker;
    tracker.send = (cargo, transport, done) => {
      if (cargo.destination !== 'memory') return send(cargo, transport, done);
      remember(cargo);
      done(200);
    };
    tracker.advise = (jobs, page, event) => {
      if (advise) advise(jobs, page, event);
      jobs.forEach(([, cargo]) => {
        remember(cargo);
      });
    };
  };

  const first = (matches: (one: Remembered) => boolean): Promise<Remembered> =>
    new Promise((resolve) => {
      const found = all.find(matches);
      if (found) resolve(found);
      else waiting.push([matches, resolve]);
    });

  return {
    destination: {
      name: 'memory',
      id: 'memory',
      needs,
      deliver: (kind, { url, path, title, referrer }, event) => {
        const remembered: Remembered = { kind, url, path, title, referrer };
        if (event) {
          const { name, duration, meta } = event;
          Object.assign(remembered, { name, duration, meta: { ...meta } });
        }
        // A call of nobody's: no request is made of it.
        return { call: 'memory', remembered } as Delivery;
      },
    },
    all,
    get events() {
      return all.filter(({ kind }) => kind === 'event');
    },
    get pageviews() {
      return all.filter(({ kind }) => kind === 'pageview');
    },
    event: (name) => first((one) => one.name === name),
    pageview: (path) => first((one) => one.kind === 'pageview' && (!path || one.path === path)),
    clear: () => {
      all.length = 0;
    },
  };
};
