import { html } from '/libraries/preact.js';
import { formatCount } from '../shared/formatCount.js';
import { ShowMore } from './ShowMore.js';

/** A table of what there was the most of, with a bar behind each row. The last column is the one that it is ranked by. */
export function RankPanel({ panel, title, field, columns, empty, table, rows, onRows }) {
  const shown = table.rows.slice(0, rows);
  const rank = columns[0].field;
  const most = Math.max(1, ...shown.map((row) => row[rank]));
  const id = `panel-${panel}`;

  if (!shown.length) {
    return html`<section class="panel" aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      <p class="nothing">${empty}</p>
    </section>`;
  }
  return html`<section class="panel" aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    <table class="rank" aria-labelledby=${id}>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${title}</span></th>
          ${columns.map((column) => html`<th key=${column.field} scope="col">${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (row) => html`<tr key=${row[field]}>
            <th scope="row" style=${`--share: ${((row[rank] / most) * 100).toFixed(1)}%`}>${row[field]}</th>
            ${columns.map((column) => html`<td key=${column.field}>${formatCount(row[column.field])}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
    <${ShowMore} title=${title} rows=${rows} total=${table.total} onRows=${onRows} />
  </section>`;
}
