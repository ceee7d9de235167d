import { html, useState } from '/libraries/preact.js';
import { destinationNames } from './destinationNames.js';
import { metaText } from './metaText.js';
import { RawRequest } from './RawRequest.js';
import { verdictOf } from './verdictOf.js';

const TITLES = { pageview: 'Pageview', event: 'Event', heartbeat: 'Heartbeat', preflight: 'Preflight' };
const EXPLANATIONS = {
  counted: 'The destination counts it',
  refused: 'The destination answers that it does not take it',
  dropped: 'The destination answers as if all were well, and keeps nothing',
  duplicate: 'The destination has it already, and counts it once',
  preflight: 'The browser asks whether it may send; nothing is counted',
};

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const calendar = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

function Time({ time }) {
  const date = new Date(time);
  const today = date.toDateString() === new Date().toDateString();
  return html`<time datetime=${date.toISOString()}>${!today && `${calendar.format(date)}, `}${clock.format(date)}</time>`;
}

/** The facts that there are, as terms and values. */
function Facts({ decoded, error }) {
  const { duration, page, referrer, source } = decoded;
  // What is refused may be anything.
  const meta = Object.entries(Object(decoded.meta));
  // Pirsch is told 0 for an event that has none.
  const facts = { page, referrer, source, duration: duration > 0 && `${duration} s` };
  const known = Object.entries(facts).filter(([, value]) => value);
  if (!known.length && !meta.length && !error) return null;
  return html`<dl>
    ${known.map(([term, value]) => html`<dt key=${term}>${term}</dt><dd><code>${metaText(value)}</code></dd>`)}
    ${
      meta.length > 0 &&
      html`<dt>metadata</dt><dd class="meta">${meta.map(
        ([key, value]) => html`<code key=${key}><span>${key}</span> ${metaText(value)}</code>`,
      )}</dd>`
    }
    ${error && html`<dt>why</dt><dd class="error">${error}</dd>`}
  </dl>`;
}

/** One hit in the list: what it is, what became of it, and its raw request one click away. */
export function Arrival({ hit, onHold }) {
  const [open, setOpen] = useState(false);
  const { id, time, kind, status, error, warnings = [], decoded } = hit;
  const verdict = verdictOf(hit);
  const name = decoded.name && metaText(decoded.name);
  const title = decoded.items === undefined ? TITLES[kind] : `Batch of ${decoded.items}`;
  const to = `to ${destinationNames[hit.destination]}`;

  const toggled = (event) => {
    setOpen(event.currentTarget.open);
    onHold(hit, 'open', event.currentTarget.open);
  };

  return html`<li
    class="arrival ${verdict}"
    onfocusin=${() => onHold(hit, 'focus', true)}
    onfocusout=${() => onHold(hit, 'focus', false)}
  >
    <p class="headline">
      <strong>${name || title}</strong>
      <span>${name ? `${kind} ${to}` : to}</span>
    </p>
    <p class="outcome">
      <span class="verdict" title=${EXPLANATIONS[verdict]}>${verdict}</span>
      <span class="status" title="Status of the answer">${status}</span>
      <${Time} time=${time} />
    </p>
    <${Facts} decoded=${decoded} error=${error} />
    ${
      warnings.length > 0 &&
      html`<ul class="warnings">${warnings.map((warning) => html`<li key=${warning}>${warning}</li>`)}</ul>`
    }
    <details ontoggle=${toggled}>
      <summary>Raw request</summary>
      ${open && html`<${RawRequest} id=${id} />`}
    </details>
  </li>`;
}
