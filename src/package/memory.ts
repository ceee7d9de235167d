import type { Meta } from '../types/options.js';
import type { Delivery, Part } from '../types/records.js';
import type { TrackerDestination } from '../types/tracker.js';

/** What a tracker has sent, or on localhost would have sent. */
export interface Remembered {
  /** What it is. */
  kind: 'pageview' | 'event' | 'heartbeat';
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
  destination: TrackerDestination;
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

const KINDS = { hit: 'pageview', event: 'event', session: 'heartbeat' } as const;

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
  /** What is remembered of a delivery, once it is sent. */
  const made = new Map<Delivery, Remembered>();
  let waiting: [matches: (one: Remembered) => boolean, resolve: (one: Remembered) => void][] = [];

  /** @returns whether it was one of ours */
  const remember = (delivery: Delivery): boolean => {
    const remembered = made.get(delivery);
    if (!remembered) return false;
    all.push(remembered);
    waiting = waiting.filter(([matches, resolve]) => {
      if (!matches(remembered)) return true;
      resolve(remembered);
      return false;
    });
    return true;
  };

  const remembering: Part = (stages) => {
    const { send, show } = stages;
    stages.send = (delivery) => (remember(delivery) ? Promise.resolve({ status: 200 }) : send(delivery));
    stages.show = (deliveries, page, event) => {
      const others = deliveries.filter((delivery) => !remember(delivery));
      if (others[0]) show(others, page, event);
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
      key: 'memory',
      settings: {},
      parts: { memory: remembering },
      make: (_settings, kind, { url, at, title, referrer }, event) => {
        const remembered: Remembered = { kind: KINDS[kind], url, path: at.pathname, title, referrer };
        if (event) {
          const { name, duration, meta } = event;
          Object.assign(remembered, { name, duration, meta: { ...meta } });
        }
        // Nothing is sent there.
        const delivery: Delivery = { name: 'Memory', method: 'POST', url: '/' };
        made.set(delivery, remembered);
        return delivery;
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
