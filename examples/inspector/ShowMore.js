import { html } from '/libraries/preact.js';
import { formatCount } from './formatCount.js';

const FEW = 10;
const MOST = 1000;
const STEP = 5;

/** The way to more rows of a table than are shown, and back to a few. */
export function ShowMore({ title, rows, total, onRows }) {
  if (total <= FEW) return null;
  const more = rows < Math.min(total, MOST);
  return html`<p class="show-more">
    ${
      more &&
      html`<button type="button" class="small" onclick=${() => onRows(Math.min(rows * STEP, MOST))}>
        Show more<span class="unseen"> of ${title}</span>
      </button>`
    }
    ${
      rows > FEW &&
      html`<button type="button" class="small" onclick=${() => onRows(FEW)}>
        Show fewer<span class="unseen"> of ${title}</span>
      </button>`
    }
    <span class="quiet">${formatCount(Math.min(rows, total))} of ${formatCount(total)}</span>
  </p>`;
}
