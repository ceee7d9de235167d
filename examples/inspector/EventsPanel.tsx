import type { EventFigures, MetadataReport, Rows } from '../collector/records.js';
import type { Condition } from '../collector/reportQuery.js';
import { EventRow } from './EventRow.js';
import { ShowMore } from './ShowMore.js';

interface Props {
  events: Rows<EventFigures>;
  /** Of the opened events, by their names. */
  metadata: Record<string, MetadataReport>;
  rows: number;
  onRows: (count: number) => void;
  /** The names of the events that are open. */
  opened: string[];
  onOpened: (opened: string[]) => void;
  filter: Condition[];
  onFilter: (one: Condition) => void;
}

/** The table of the events; each row can be opened to its metadata, and filters by its event. */
export function EventsPanel({ events, metadata, rows, onRows, opened, onOpened, filter, onFilter }: Props) {
  const shown = events.rows.slice(0, rows);
  if (!shown.length) {
    if (filter.length) return null;
    return (
      <section class="panel" aria-labelledby="panel-events">
        <h2 id="panel-events">Events</h2>
        <p class="nothing">
          None yet: call <code>pirsch("Button Clicked")</code> on a page with the tag, or click the button of{' '}
          <a href="/">the start page</a>. <a href="/docs/events.md">How to send an event</a>
        </p>
      </section>
    );
  }

  const toggle = (name: string) =>
    onOpened(opened.includes(name) ? opened.filter((other) => other !== name) : [...opened, name]);
  return (
    <section class="panel" aria-labelledby="panel-events">
      <h2 id="panel-events">Events</h2>
      <table class="events" role="table" aria-labelledby="panel-events">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Event
            </th>
            <th role="columnheader" scope="col">
              <span class="figure-title">Views</span>
            </th>
            <th role="columnheader" scope="col">
              <span class="figure-title">Unique visitors</span>
            </th>
            <th role="columnheader" scope="col" title="Visitors who did it, of all visitors">
              <span class="figure-title">Conversion rate</span>
            </th>
            <th role="columnheader" scope="col">
              <span class="figure-title">Average duration</span>
            </th>
          </tr>
        </thead>
        {shown.map((event) => (
          <EventRow
            key={event.name}
            event={event}
            open={opened.includes(event.name)}
            onToggle={() => toggle(event.name)}
            metadata={metadata[event.name]}
            filter={filter}
            onFilter={onFilter}
          />
        ))}
      </table>
      <ShowMore title="Events" rows={rows} total={events.total} onRows={onRows} />
    </section>
  );
}
