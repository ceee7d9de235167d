import type { TimeChart } from '../collector/records.js';

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' });
const days = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });

/** What is written below the chart: hours or days, of UTC as the days of the report are. */
export function timeLabels({ unit, points }: TimeChart): string[] {
  const format = unit === 'hour' ? hours : days;
  return points.map(({ time }) => format.format(time));
}
