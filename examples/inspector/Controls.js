import { html } from '/libraries/preact.js';
import { destinationNames } from '../shared/destinationNames.js';
import { formatCount } from '../shared/formatCount.js';
import { Choices } from './Choices.js';
import { periods } from './periods.js';

const PERIODS = Object.entries(periods).map(([value, text]) => ({ value, text }));
const HINT =
  'Each destination counts for itself: what a tag sends to two of them is counted by both, and never added up.';

/** Which period and which destination the figures are of. */
export function Controls({ choice, choose, report }) {
  const chosen = choice.destination ?? report?.destination;
  const counted = report?.destinations ?? [];
  const known = counted.some(({ destination }) => destination === chosen);
  const all = chosen && !known ? [...counted, { destination: chosen, hits: 0 }] : counted;

  return html`<div class="controls">
    <${Choices}
      label="Period"
      title="Days are those of UTC"
      options=${PERIODS}
      chosen=${choice.period}
      onChoose=${(period) => choose({ period })}
    />
    <${Choices}
      label="Destination, with the number of its hits"
      title=${HINT}
      options=${all.map(({ destination, hits }) => ({
        value: destination,
        text: destinationNames[destination],
        note: formatCount(hits),
      }))}
      chosen=${chosen}
      onChoose=${(destination) => choose({ destination })}
    />
    ${all.length > 1 && html`<p class="quiet">${HINT}</p>`}
  </div>`;
}
