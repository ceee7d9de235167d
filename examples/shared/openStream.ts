import type { Arrived, ListedHit } from '../collector/records.js';

const REOPEN_AFTER = 3000;

interface Listeners {
  /** `skipped` is how many came that are not among the hits. */
  onHits: (hits: ListedHit[], skipped: number) => void;
  onState?: (state: 'live' | 'interrupted') => void;
  onCleared?: () => void;
}

/**
 * Listens to what arrives at the collector, as long as the page is seen. A hidden page lets go of its connection, of
 * which a browser has only six for one host; seen again, it begins with the last hits, of which some are known already.
 */
export function openStream({ onHits, onState = () => {}, onCleared = () => {} }: Listeners): { close: () => void } {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end() {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  }

  function begin() {
    clearTimeout(timer);
    source = new EventSource('/collector/stream');
    source.addEventListener('open', () => onState('live'));
    source.addEventListener('message', ({ data }) => {
      const { hits, skipped }: Arrived = JSON.parse(data);
      onHits(hits, skipped);
    });
    source.addEventListener('cleared', onCleared);
    source.addEventListener('error', () => {
      onState('interrupted');
      // A browser reconnects by itself, except where the answer was no stream at all.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(begin, REOPEN_AFTER);
    });
  }

  function follow() {
    if (document.hidden) end();
    else if (!source) begin();
  }

  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', end);
  addEventListener('pageshow', follow);
  follow();

  return {
    close() {
      document.removeEventListener('visibilitychange', follow);
      removeEventListener('pagehide', end);
      removeEventListener('pageshow', follow);
      end();
    },
  };
}
