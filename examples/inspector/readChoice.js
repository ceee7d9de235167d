import { destinationNames } from '../shared/destinationNames.js';
import { periods } from './periods.js';

const isText = (value) => typeof value === 'string';
const isFilter = (one) =>
  isText(one?.event) &&
  one.event !== '' &&
  (one.key === undefined ? one.value === undefined : isText(one.key) && isText(one.value));

function readFilter(text) {
  try {
    const filter = JSON.parse(text);
    return Array.isArray(filter) ? filter.filter(isFilter) : [];
  } catch {
    return [];
  }
}

/**
 * What the address of the page says is to be shown; what cannot be read is left out.
 *
 * @param {string} search
 * @returns {{ period: string, destination?: string, filter: { event: string, key?: string, value?: string }[] }}
 */
export function readChoice(search) {
  const address = new URLSearchParams(search);
  const period = address.get('period');
  const destination = address.get('destination');
  return {
    period: Object.hasOwn(periods, period) ? period : 'today',
    destination: Object.hasOwn(destinationNames, destination) ? destination : undefined,
    filter: readFilter(address.get('filter') ?? '[]'),
  };
}
