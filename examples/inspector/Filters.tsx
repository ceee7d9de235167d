import type { Condition } from '../collector/reportQuery.js';

const nameOf = ({ event, key, value }: Condition) => (key === undefined ? event : `${event}: ${key} = ${value}`);

/** Where the keyboard goes on when a chip is gone: to its neighbour, or else to the top. */
function passFocus(button: HTMLElement) {
  const item = button.closest('li');
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  (neighbour?.querySelector('button') ?? document.querySelector('h1'))?.focus();
}

interface Props {
  filter: Condition[];
  onRemove: (one: Condition) => void;
}

/** The filters as chips, each of which a click removes. */
export function Filters({ filter, onRemove }: Props) {
  if (!filter.length) return null;
  const remove = (one: Condition, button: HTMLElement) => {
    passFocus(button);
    onRemove(one);
  };
  return (
    <div class="filters">
      <p id="filters">Only visitors with</p>
      <ul aria-labelledby="filters">
        {filter.map((one) => {
          const name = nameOf(one);
          return (
            <li key={name}>
              <button
                type="button"
                aria-label={`Remove the filter ${name}`}
                title="Remove this filter"
                onClick={({ currentTarget }) => remove(one, currentTarget)}
              >
                {name} <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
