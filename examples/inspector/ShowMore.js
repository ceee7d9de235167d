import { html, useEffect, useRef } from '/libraries/preact.js';
import { formatCount } from '../shared/formatCount.js';

const FEW = 10;
const MOST = 1000;
const STEP = 5;

/** The way to more rows of a table than are shown, and back to a few. */
export function ShowMore({ title, rows, total, onRows }) {
  const buttons = useRef();
  const pressed = useRef();

  // At the last step the button that was pressed goes away, and the keyboard would begin at the top again.
  useEffect(() => {
    if (pressed.current && !pressed.current.isConnected) buttons.current?.querySelector('button')?.focus();
    pressed.current = undefined;
  }, [rows]);

  const show = (count) => (event) => {
    pressed.current = event.currentTarget;
    onRows(count);
  };

  if (total <= FEW) return null;
  const more = rows < Math.min(total, MOST);
  return html`<p class="show-more" ref=${buttons}>
    ${
      more &&
      html`<button type="button" class="small" onclick=${show(Math.min(rows * STEP, MOST))}>
        Show more<span class="unseen"> of ${title}</span>
      </button>`
    }
    ${
      rows > FEW &&
      html`<button type="button" class="small" onclick=${show(FEW)}>
        Show fewer<span class="unseen"> of ${title}</span>
      </button>`
    }
    <span class="quiet">${formatCount(Math.min(rows, total))} of ${formatCount(total)}</span>
  </p>`;
}
