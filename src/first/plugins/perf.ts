import type { Plugin } from '../types.js';

/** Milliseconds: a page that takes longer than that is counted without. */
const LONGEST_WAIT = 1e4;

/**
 * What may be the last that a page hears. Before it has loaded, Safari tells it nothing when it is left, and Chromium nothing
 * when its tab is closed, so it does not wait for that alone.
 */
const SIGNALS = 'load click keydown submit visibilitychange pagehide';

/** Milliseconds. Swetrix takes no other values, and then none at all. */
const LARGEST = 3e5;

/**
 * How long the phases of loading this document took, in the words and by the definitions of Swetrix's own script; nothing
 * when it has not loaded yet, or when one of the eight makes no sense.
 */
const readTimings = (): Record<string, number> | undefined => {
  let timing: PerformanceNavigationTiming | undefined;
  try {
    timing = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  } catch {
    // Not before 2017, and then not in Safari before 2021.
  }
  if (!timing || !timing.loadEventStart) return undefined;
  const secured = timing.secureConnectionStart;
  const timings: Record<string, number> = {
    dns: timing.domainLookupEnd - timing.domainLookupStart,
    tls: secured && timing.requestStart - secured,
    conn: (secured || timing.connectEnd) - timing.connectStart,
    response: timing.responseEnd - timing.responseStart,
    render: timing.domComplete - timing.domContentLoadedEventEnd,
    dom_load: timing.domContentLoadedEventEnd - timing.responseEnd,
    page_load: timing.loadEventStart,
    ttfb: timing.responseStart - timing.requestStart,
  };
  const names = Object.keys(timings);
  names.forEach((name) => {
    timings[name] = Math.round(timings[name]!);
  });
  return names.every((name) => timings[name]! >= 0 && timings[name]! <= LARGEST) ? timings : undefined;
};

/**
 * Sends to Swetrix how long the page took to load, with the first pageview of `swetrixPages()`, which waits for that. It goes
 * without when the visitor does anything before the page has loaded, leaves it or hides it, or when it takes longer than
 * 10 seconds.
 *
 * @see https://docs.swetrix.com/events-api
 */
export const perf = (): Plugin => (tracker) => {
  const { send } = tracker;
  let held: { url: string | undefined; go(): void }[] = [];

  const release = (): void => {
    const all = held;
    held = [];
    all.forEach(({ go }) => {
      go();
    });
  };

  tracker.send = (cargo, transport, done) => {
    if (held.some(({ url }) => url === cargo.url && !cargo.timed)) release();
    const go = (): void => {
      const timings = readTimings();
      cargo.timed = false;
      if (timings) {
        const added = ',"perf":' + JSON.stringify(timings);
        cargo.body = cargo.body!.replace(/}$/, added + '}');
        cargo.size += added.length;
      }
      send(cargo, transport, done);
    };
    // Who is not looking may close the page without a word.
    const isEarly = document.readyState !== 'complete' && !document.hidden;
    if (!cargo.timed || transport === 'none') send(cargo, transport, done);
    else if (isEarly) {
      held.push({ url: cargo.url, go });
      setTimeout(release, LONGEST_WAIT);
    } else go();
  };

  tracker.on(SIGNALS, release);
  // https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-interface
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('navigate', release);
};
