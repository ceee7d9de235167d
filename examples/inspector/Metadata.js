import { html } from '/libraries/preact.js';
import { MetadataKey } from './MetadataKey.js';

/** The metadata of an event: each key with its values. */
export function Metadata({ event, keys, filter, onFilter }) {
  if (!keys) return html`<p class="nothing" role="status">Asking for it …</p>`;
  if (!keys.length) {
    return html`<p class="nothing">
      This event came without metadata: ${' '}<code>pirsch(${JSON.stringify(event)}, { meta: { plan: "pro" } })</code>${' '} gives it some.
    </p>`;
  }
  return html`<div class="keys">
    ${keys.map(
      (one) =>
        html`<${MetadataKey} key=${one.key} event=${event} name=${one.key} ...${one} filter=${filter} onFilter=${onFilter} />`,
    )}
  </div>`;
}
