import { render } from 'preact';
import { Arrivals } from './Arrivals.js';
import { type Accepts, createArrivals } from './createArrivals.js';
import { followArrivals } from './followArrivals.js';
import { openStream } from './openStream.js';

interface Options {
  /** The most rows that there may be. */
  limit?: number;
  /** Which hits are listed; if not told, all of them. */
  accepts?: Accepts;
  /** What is said while there are none. */
  empty?: string;
}

const { href } = new URL('./arrivals.css', import.meta.url);

function addStyle() {
  const there = [...document.styleSheets].some((sheet) => sheet.href === href);
  if (!there) document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}

/**
 * Draws what arrives at the collector into an element, the newest first, as long as the page is open.
 *
 * @param element an empty one, whose content is this list's from now on
 */
export function showArrivals(
  element: HTMLElement,
  { limit = 100, accepts, empty = 'Nothing yet.' }: Options = {},
): { close: () => void } {
  const arrivals = createArrivals({ limit, accepts });
  let interrupted = false;
  let closed = false;

  const draw = followArrivals(arrivals, ({ list, ...read }) => {
    if (closed) return;
    render(
      <>
        {interrupted && (
          <p class="interrupted" role="status">
            The collector does not answer; trying again.
          </p>
        )}
        <Arrivals key={list} {...read} limit={limit} empty={empty} />
      </>,
      element,
    );
  });

  addStyle();
  const stream = openStream({
    onHits: arrivals.add,
    onCleared: arrivals.clear,
    onState(state) {
      interrupted = state === 'interrupted';
      draw();
    },
  });
  draw();

  return {
    close() {
      closed = true;
      stream.close();
      render(null, element);
    },
  };
}
