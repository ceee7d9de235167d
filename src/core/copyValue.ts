import type { Value } from '../types/options.js';
import { check } from './check.js';
import { copy } from './copy.js';
import { isRecord } from './isRecord.js';

/** Levels of lists and objects inside each other. What is deeper is a cycle, or nothing that anybody will look at. */
const DEEPEST = 20;

/**
 * Our own copy of a value of the metadata that JSON can hold, a date among it; throws the name of the place where it can't.
 * Everything is read once.
 *
 * @param what where it is, such as `meta.items`
 */
export const copyValue = (value: unknown, what: string, level = 0): Value => {
  const copyItem = (item: unknown, key: string | number): Value => copyValue(item, what + '.' + key, level + 1);
  if (value == null || Number.isFinite(value) || /string|boolean/.test(typeof value)) return value as Value;
  if (level < DEEPEST) {
    if (isRecord(value)) return copy(value as Record<string, unknown>, copyItem);
    if (Array.isArray(value)) {
      const list = value.map(copyItem);
      // It hides the one that some pages give to all lists.
      (list as { toJSON?: undefined }).toJSON = undefined;
      return list;
    }
  }
  check({}.toString.call(value) === '[object Date]' && isFinite(value as number), what);
  return new Date(value as Date);
};
