import { html, render } from '/libraries/preact.js';
import { Arrivals } from './Arrivals.js';
import { createArrivals } from './createArrivals.js';
import { followArrivals } from './followArrivals.js';
import { openStream } from './openStream.js';

const { href } = new URL('./arrivals.css', import.meta.url);

function addStyle() {
  const there = [...document.styleSheets].some((sheet) => sheet.href === href);
  if (!there) document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}

/**
 * Draws what arrives at the collector into an element, the newest first, as long as the page is open.
 *
 * @param {HTMLElement} element an empty one, whose content is this list's from now on
 * @param {{ limit?: number, accepts?: (hit: any) => boolean, empty?: string }} options the most rows there may be,
 *   which hits are listed (all of them), and what is said while there are none
 * @returns {{ close: () => void }}
 */
export function showArrivals(element, { limit = 100, accepts, empty = 'Nothing yet.' } = {}) {
  const arrivals = createArrivals({ limit, accepts });
  let interrupted = false;
  let closed = false;

  const draw = followArrivals(arrivals, ({ list, ...read }) => {
    if (closed) return;
    render(
      html`
        ${interrupted && html`<p class="interrupted" role="status">The collector does not answer; trying again.</p>`}
        <${Arrivals} key=${list} ...${read} limit=${limit} empty=${empty} />
      `,
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
