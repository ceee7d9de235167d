import type { Summary } from '../collector/records.js';
import { formatCount } from '../shared/formatCount.js';

const NUMBERS: { field: keyof Summary; title: string; hint?: string }[] = [
  { field: 'pageviews', title: 'Pageviews' },
  { field: 'visitors', title: 'Unique visitors' },
  { field: 'live', title: 'Live visitors', hint: 'heard of in the last minute' },
  { field: 'events', title: 'Events' },
  { field: 'heartbeats', title: 'Heartbeats', hint: 'somebody is still there' },
];

/** The numbers that say how it goes. */
export function Numbers({ summary }: { summary: Summary }) {
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers" class="unseen">
        In numbers
      </h2>
      <dl class="numbers">
        {NUMBERS.map(({ field, title, hint }) => (
          <div key={field}>
            <dt>{title}</dt>
            <dd>
              {formatCount(summary[field])}
              {hint && <small>{hint}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
