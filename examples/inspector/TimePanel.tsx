import type { Report } from '../collector/records.js';
import { formatCount } from '../shared/formatCount.js';
import { TimeChart } from './TimeChart.js';
import { timeLabels } from './timeLabels.js';

/** Pageviews and visitors over time, as a chart and, for those who do not see it, as a table. */
export function TimePanel({ report }: { report: Report }) {
  const { chart, summary } = report;
  const labels = timeLabels(chart);
  const said = `Pageviews and visitors by ${chart.unit}: ${formatCount(summary.pageviews)} pageviews of ${formatCount(summary.visitors)} visitors. The figures follow as a table.`;
  return (
    <section class="panel time" aria-labelledby="panel-time">
      <div class="heading">
        <h2 id="panel-time">By {chart.unit}</h2>
        <ul class="legend" aria-hidden="true">
          <li class="pageviews">Pageviews</li>
          <li class="visitors">Visitors</li>
        </ul>
        <span class="quiet">UTC</span>
      </div>
      <TimeChart points={chart.points} labels={labels} said={said} />
      <div class="unseen">
        <table>
          <caption>Pageviews and visitors by {chart.unit}</caption>
          <thead>
            <tr>
              <th scope="col">Time, UTC</th>
              <th scope="col">Pageviews</th>
              <th scope="col">Visitors</th>
            </tr>
          </thead>
          <tbody>
            {chart.points.map(({ time, pageviews, visitors }, index) => (
              <tr key={time}>
                <th scope="row">{labels[index]}</th>
                <td>{pageviews}</td>
                <td>{visitors}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
