import type { EventOptions, TrackEvent } from '../types.js';
import { check, tagOf } from './check.js';

const isRecord = (value: unknown): boolean => tagOf(value) === '[object Object]';

/**
 * Our own copy of what a caller gave; throws what is wrong with it.
 * Every field is read once: a getter runs once, and what the caller changes later changes nothing.
 */
export const readEvent = (name: unknown, options: unknown): TrackEvent => {
  // Without a prototype `__proto__` is a key like any other, and a patched Object.prototype is not ours.
  const event: TrackEvent = { name: '', meta: Object.create(null) };
  check(typeof name === 'string' && (event.name = name.trim()), 'name', 'non-empty text', name);
  if (options !== undefined) {
    check(isRecord(options), 'options', 'an object', options);
    const { duration, meta, unique } = options as EventOptions;
    check(
      duration === undefined || (typeof duration === 'number' && duration >= 0 && duration < Infinity),
      'duration',
      'seconds',
      duration,
    );
    if (meta !== undefined) {
      check(isRecord(meta), 'meta', 'an object', meta);
      Object.keys(meta).forEach((key) => {
        const value = (event.meta[key] = meta[key]!);
        check(
          typeof value === 'number' ? isFinite(value) : /string|boolean/.test(typeof value),
          'meta.' + key,
          'text, a number or a boolean',
          value,
        );
      });
    }
    event.duration = duration;
    event.unique = unique;
  }
  return event;
};
