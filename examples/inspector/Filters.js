import { html } from '/libraries/preact.js';

const nameOf = ({ event, key, value }) => (key === undefined ? event : `${event}: ${key} = ${value}`);

/** The filters as chips, each of which a click removes. */
export function Filters({ filter, onRemove }) {
  if (!filter.length) return null;
  return html`<div class="filters">
    <p id="filters">Only visitors with</p>
    <ul aria-labelledby="filters">
      ${filter.map((one) => {
        const name = nameOf(one);
        return html`<li key=${name}>
          <button type="button" aria-label="Remove the filter ${name}" title="Remove this filter" onclick=${() => onRemove(one)}>
            ${name} <span aria-hidden="true">×</span>
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}
