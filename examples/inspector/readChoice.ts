import type { DestinationName } from '../collector/records.js';
import type { Condition, Period } from '../collector/reportQuery.js';
import { destinationNames } from '../shared/destinationNames.js';
import { periods } from './periods.js';

/** What is to be shown. */
export interface Choice {
  period: Period;
  destination: DestinationName | undefined;
  filter: Condition[];
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isFilter(one: unknown): one is Condition {
  if (typeof one !== 'object' || one === null) return false;
  const { event, key, value } = one as Record<string, unknown>;
  const isWhole = key === undefined ? value === undefined : isText(key) && isText(value);
  return isText(event) && event !== '' && isWhole;
}

/** Whether a record has this key, of its own. */
const isKeyOf = <Key extends string>(record: Record<Key, unknown>, key: string | null): key is Key =>
  key !== null && Object.hasOwn(record, key);

function readFilter(text: string): Condition[] {
  try {
    const filter: unknown = JSON.parse(text);
    return Array.isArray(filter) ? filter.filter(isFilter) : [];
  } catch {
    return [];
  }
}

/** What the address of the page says is to be shown; what cannot be read is left out. */
export function readChoice(search: string): Choice {
  const address = new URLSearchParams(search);
  const period = address.get('period');
  const destination = address.get('destination');
  return {
    period: isKeyOf(periods, period) ? period : 'today',
    destination: isKeyOf(destinationNames, destination) ? destination : undefined,
    filter: readFilter(address.get('filter') ?? '[]'),
  };
}
