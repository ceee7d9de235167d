import type { MetadataKey as Key } from '../collector/records.js';
import type { Condition } from '../collector/reportQuery.js';
import { MetadataKey } from './MetadataKey.js';

interface Props {
  event: string;
  /** Not there yet when it is asked for. */
  keys: Key[] | undefined;
  filter: Condition[];
  onFilter: (one: Condition) => void;
}

/** The metadata of an event: each key with its values. */
export function Metadata({ event, keys, filter, onFilter }: Props) {
  if (!keys) {
    return (
      <p class="nothing" role="status">
        Asking for it …
      </p>
    );
  }
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
  return (
    <div class="keys">
      {keys.map(({ key, values, total }) => (
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
    </div>
  );
}
