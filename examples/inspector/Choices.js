import { html } from '/libraries/preact.js';

/** Buttons of which one is pressed. */
export function Choices({ label, title, options, chosen, onChoose }) {
  return html`<div class="choices" role="group" aria-label=${label} title=${title}>
    ${options.map(
      ({ value, text, note }) => html`<button
        key=${value}
        type="button"
        aria-pressed=${String(value === chosen)}
        onclick=${() => onChoose(value)}
      >
        ${text}${note !== undefined && html` <span>${note}</span>`}
      </button>`,
    )}
  </div>`;
}
