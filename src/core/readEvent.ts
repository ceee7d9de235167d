import type { EventOptions } from '../types/options.js';
import type { TrackEvent } from '../types/records.js';
import { check } from './check.js';
import { copy } from './copy.js';
import { isRecord } from './isRecord.js';

/** Our own copy of what a caller gave, each field read once; throws the name of what is wrong with it, or what a getter throws. */
export const readEvent = (name: unknown, options: unknown = {}): TrackEvent => {
  check(typeof name === 'string' && name.trim(), 'name');
  check(isRecord(options), 'options');
  const { duration, meta } = options as EventOptions;
  check(duration === undefined || (Number.isFinite(duration) && !(duration < 0)), 'duration');
  check(meta === undefined || isRecord(meta), 'meta');
  return {
    name: (name as string).trim(),
    duration,
    meta:
      meta &&
      copy(meta, (value, key) => {
        check(Number.isFinite(value) || /string|boolean/.test(typeof value), 'meta.' + key);
        return value;
      }),
  };
};
