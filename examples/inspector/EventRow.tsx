import type { EventFigures, MetadataReport } from '../collector/records.js';
import type { Condition } from '../collector/reportQuery.js';
import { formatCount } from '../shared/formatCount.js';
import { formatDuration } from './formatDuration.js';
import { formatRate } from './formatRate.js';
import { hasFilter } from './hasFilter.js';
import { Metadata } from './Metadata.js';

interface Props {
  event: EventFigures;
  open: boolean;
  onToggle: () => void;
  metadata: MetadataReport | undefined;
  filter: Condition[];
  onFilter: (one: Condition) => void;
}

/** An event of the table, and its metadata when it is open. */
export function EventRow({ event, open, onToggle, metadata, filter, onFilter }: Props) {
  const { name, views, visitors, everybody, averageDuration } = event;
  const filtered = hasFilter(filter, { event: name });
  return (
    <tbody role="rowgroup">
      <tr role="row" class="event">
        <th role="rowheader" scope="row" style={`--share: ${((visitors / everybody) * 100).toFixed(1)}%`}>
          <span class="event-name">
            <button
              type="button"
              class="expand"
              aria-expanded={open}
              aria-label={`Metadata of ${name}`}
              onClick={onToggle}
            ></button>
            <button
              type="button"
              class="plain"
              aria-pressed={filtered}
              title="Filter by this event"
              onClick={() => onFilter({ event: name })}
            >
              {name}
            </button>
          </span>
        </th>
        <td role="cell" class="figure" data-title="Views">
          {formatCount(views)}
        </td>
        <td role="cell" class="figure" data-title="Visitors">
          {formatCount(visitors)}
        </td>
        <td role="cell" class="figure" data-title="Conversion">
          {formatRate(visitors, everybody)}
        </td>
        <td role="cell" class="figure" data-title="Duration">
          {formatDuration(averageDuration)}
        </td>
      </tr>
      {open && (
        <tr role="row">
          <td role="cell" class="metadata" colspan={5}>
            <Metadata event={name} metadata={metadata} filter={filter} onFilter={onFilter} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
