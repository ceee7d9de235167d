import type { EventOptions, TrackEvent, Value } from '../types.js';
import { check, tagOf } from './check.js';

const isRecord = (value: unknown): boolean => tagOf(value) === '[object Object]';

/**
 * Our own copy of what a caller gave; throws what is wrong with it.
 * Every field is read once: a getter runs once, and what the caller changes later changes nothing.
 *
 * @param copy copies a value of the metadata, and says what is wrong with it; left out where no destination takes others
 * than scalars, which need no copy
 */
export const readEvent = (
  name: unknown,
  options: unknown = {},
  copy?: (value: unknown, what: string) => Value,
): TrackEvent => {
  /** What the caller gave, and not what a page put on `Object.prototype`. */
  const own = <Key extends keyof EventOptions>(key: Key) =>
    Object.keys(options as EventOptions).indexOf(key) < 0 ? undefined : (options as EventOptions)[key];

  check(typeof name === 'string' && name.trim(), 'name', 'non-empty text', name);
  check(isRecord(options), 'options', 'an object', options);
  const duration = own('duration');
  const given = own('meta');
  // Without a prototype `__proto__` is a key like any other.
  const meta = Object.create(null);
  check(
    duration === undefined || (typeof duration === 'number' && duration >= 0 && duration < Infinity),
    'duration',
    'seconds',
    duration,
  );
  if (given !== undefined) {
    check(isRecord(given), 'meta', 'an object', given);
    Object.keys(given).forEach((key) => {
      meta[key] = copy ? copy(given[key], 'meta.' + key) : given[key];
    });
  }
  return {
    name: (name as string).trim(),
    duration,
    meta,
    unique: own('unique'),
    nonInteractive: own('non_interactive'),
    id: own('id'),
    timestamp: own('timestamp'),
  };
};
