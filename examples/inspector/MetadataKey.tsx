import { useState } from 'preact/hooks';
import type { MetadataKey as Key } from '../collector/records.js';
import type { Condition } from '../collector/reportQuery.js';
import { formatCount } from '../shared/formatCount.js';
import { hasFilter } from './hasFilter.js';

const FEW = 8;

interface Props {
  event: string;
  name: string;
  values: Key['values'];
  total: number;
  filter: Condition[];
  onFilter: (one: Condition) => void;
}

/** A key of an event's metadata: its values and how often each came. A click on one filters by it. */
export function MetadataKey({ event, name, values, total, filter, onFilter }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? values : values.slice(0, FEW);
  const most = Math.max(1, ...shown.map(({ views }) => views));
  const left = total - shown.length;
  return (
    <table class="rank">
      <thead>
        <tr>
          <th scope="col">
            <code>{name}</code>
          </th>
          <th scope="col">Views</th>
          <th scope="col">Visitors</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ value, views, visitors }) => {
          const one = { event, key: name, value };
          return (
            <tr key={value}>
              <th scope="row" style={`--share: ${((views / most) * 100).toFixed(1)}%`}>
                <button
                  type="button"
                  class="plain"
                  aria-pressed={hasFilter(filter, one)}
                  title="Filter by this value"
                  onClick={() => onFilter(one)}
                >
                  {value === '' ? <em>empty</em> : value}
                </button>
              </th>
              <td>{formatCount(views)}</td>
              <td>{formatCount(visitors)}</td>
            </tr>
          );
        })}
      </tbody>
      {(left > 0 || all) && (
        <tfoot>
          <tr>
            <td class="more-values" colspan={3}>
              {values.length > FEW && (
                <button type="button" class="small" aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? 'Show fewer' : 'Show more'}
                  <span class="unseen"> values of {name}</span>
                </button>
              )}
              {left > 0 && (
                <>
                  {' '}
                  <span class="quiet">{formatCount(left)} more</span>
                </>
              )}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
