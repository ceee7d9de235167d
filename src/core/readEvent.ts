import type { EventOptions, TrackEvent } from '../types.js';
import { check, tagOf } from './check.js';

const isRecord = (value: unknown): boolean => tagOf(value) === '[object Object]';

/** What a caller gave, and not what a page put on `Object.prototype`. */
const own = <Key extends keyof EventOptions>(options: EventOptions, key: Key) =>
  Object.keys(options).indexOf(key) < 0 ? undefined : options[key];

/**
 * Our own copy of what a caller gave; throws what is wrong with it.
 * Every field is read once: a getter runs once, and what the caller changes later changes nothing.
 */
export const readEvent = (name: unknown, options: unknown = {}): TrackEvent => {
  check(typeof name === 'string' && name.trim(), 'name', 'non-empty text', name);
  check(isRecord(options), 'options', 'an object', options);
  const duration = own(options as EventOptions, 'duration');
  const given = own(options as EventOptions, 'meta');
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
      const value = (meta[key] = given[key]!);
      check(
        typeof value === 'number' ? isFinite(value) : /string|boolean/.test(typeof value),
        'meta.' + key,
        'text, a number or a boolean',
        value,
      );
    });
  }
  return { name: (name as string).trim(), duration, meta, unique: own(options as EventOptions, 'unique') };
};
