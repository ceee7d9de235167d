import { useState } from 'preact/hooks';
import type { MetadataReport } from '../collector/records.js';
import type { Condition } from '../collector/reportQuery.js';
import { few } from '../shared/few.js';
import { formatCount } from '../shared/formatCount.js';
import { MetadataKey } from './MetadataKey.js';

/** As many as a vendor takes of one event: more is rarely meant. */
const FEW = 20;

interface Props {
  event: string;
  /** Not there yet when it is asked for. */
  metadata: MetadataReport | undefined;
  filter: Condition[];
  onFilter: (one: Condition) => void;
}

/** The metadata of an event: each key with its values, a few keys at first. */
export function Metadata({ event, metadata, filter, onFilter }: Props) {
  const [all, setAll] = useState(false);
  if (!metadata) {
    return (
      <p class="nothing" role="status">
        Asking for it …
      </p>
    );
  }
  const { keys, total } = metadata;
  if (!keys.length) {
    return (
      <p class="nothing">
        This event came without metadata:{' '}
        <code>
          pirsch({JSON.stringify(event)}, {'{ meta: { plan: "pro" } }'})
        </code>{' '}
        gives it some.
      </p>
    );
  }
  const { first } = few(keys, all ? keys.length : FEW);
  const left = total - first.length;
  return (
    <div class="keys">
      {first.map(({ key, values, total }) => (
        <MetadataKey
          key={key}
          event={event}
          name={key}
          values={values}
          total={total}
          filter={filter}
          onFilter={onFilter}
        />
      ))}
      {(left > 0 || all) && (
        <p class="more-keys">
          {keys.length > FEW && (
            <button type="button" class="small" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Show fewer' : 'Show more'}
              <span class="unseen"> keys of {event}</span>
            </button>
          )}
          {left > 0 && (
            <>
              {' '}
              <span class="quiet">{formatCount(left)} more keys</span>
            </>
          )}
        </p>
      )}
    </div>
  );
}
