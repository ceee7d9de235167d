import { html } from '/libraries/preact.js';
import { formatCount } from '../shared/formatCount.js';
import { formatDuration } from './formatDuration.js';
import { formatRate } from './formatRate.js';
import { hasFilter } from './hasFilter.js';
import { Metadata } from './Metadata.js';

/** An event of the table, and its metadata when it is open. */
export function EventRow({ event, open, onToggle, keys, filter, onFilter }) {
  const { name, views, visitors, conversionRate, averageDuration } = event;
  const filtered = hasFilter(filter, { event: name });
  return html`<tbody role="rowgroup">
    <tr role="row" class="event">
      <th role="rowheader" scope="row" style=${`--share: ${(conversionRate * 100).toFixed(1)}%`}>
        <span class="event-name">
          <button type="button" class="expand" aria-expanded=${String(open)} aria-label="Metadata of ${name}" onclick=${onToggle}></button>
          <button
            type="button"
            class="plain"
            aria-pressed=${String(filtered)}
            title="Filter by this event"
            onclick=${() => onFilter({ event: name })}
          >${name}</button>
        </span>
      </th>
      <td role="cell" class="figure" data-title="Views">${formatCount(views)}</td>
      <td role="cell" class="figure" data-title="Visitors">${formatCount(visitors)}</td>
      <td role="cell" class="figure" data-title="Conversion">${formatRate(conversionRate)}</td>
      <td role="cell" class="figure" data-title="Duration">${formatDuration(averageDuration)}</td>
    </tr>
    ${
      open &&
      html`<tr role="row">
        <td role="cell" class="metadata" colspan="5"><${Metadata} event=${name} keys=${keys} filter=${filter} onFilter=${onFilter} /></td>
      </tr>`
    }
  </tbody>`;
}
