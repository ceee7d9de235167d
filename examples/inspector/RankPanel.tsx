import type { Rows } from '../collector/records.js';
import { formatCount } from '../shared/formatCount.js';
import { ShowMore } from './ShowMore.js';

/** A table of what there was the most of, with a bar behind each row. The last column is the one that it is ranked by. */
/** What is ranked: the field that names a row, and its figures. */
export interface Rank {
  panel: string;
  title: string;
  columns: [Column, ...Column[]];
  /** What is said when there is nothing. */
  empty: string;
}

export type Figure = 'views' | 'visitors';
export interface Column {
  field: Figure;
  title: string;
}

export interface RankRow {
  name: string;
  figures: Partial<Record<Figure, number>>;
}

interface Props extends Rank {
  table: Rows<RankRow>;
  rows: number;
  onRows: (count: number) => void;
}

export function RankPanel({ panel, title, columns, empty, table, rows, onRows }: Props) {
  const shown = table.rows.slice(0, rows);
  const figure = ({ figures }: RankRow) => figures[columns[0].field] ?? 0;
  const most = Math.max(1, ...shown.map(figure));
  const id = `panel-${panel}`;

  if (!shown.length) {
    return (
      <section class="panel" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <p class="nothing">{empty}</p>
      </section>
    );
  }
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table class="rank" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{title}</span>
            </th>
            {columns.map((column) => (
              <th key={column.field} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.name}>
              <th scope="row" style={`--share: ${((figure(row) / most) * 100).toFixed(1)}%`}>
                {row.name}
              </th>
              {columns.map((column) => (
                <td key={column.field}>{formatCount(row.figures[column.field] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore title={title} rows={rows} total={table.total} onRows={onRows} />
    </section>
  );
}
