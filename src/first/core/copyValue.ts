import type { Value } from '../types.js';
import { check, tagOf } from './check.js';

/** Levels of lists and objects inside each other. What is deeper is a cycle, or nothing that anybody will look at. */
const DEEPEST = 20;

/**
 * Our own copy of a value of the metadata that JSON can hold, a date among it; throws what is wrong, naming the place.
 * Everything is read once.
 */
export const copyValue = (value: unknown, what: string, depth?: number): Value => {
  const level = depth || 0;
  const tag = tagOf(value).slice(8, -1);
  const isList = tag === 'Array';
  if ((isList || tag === 'Object') && level < DEEPEST) {
    // Without a prototype `__proto__` is a key like any other; and a list hides the `toJSON` that some pages give to all.
    const copy = isList ? [] : Object.create(null);
    if (isList) copy.toJSON = undefined;
    Object.keys(value as object).forEach((key) => {
      copy[key] = copyValue((value as Record<string, unknown>)[key], what + '.' + key, level + 1);
    });
    return copy;
  }
  if (tag === 'Date' && isFinite(value as number)) return new Date(value as Date);
  check(
    /Null|Undefined|String|Boolean|Number/.test(tag) &&
      value !== Object(value) &&
      (tag !== 'Number' || isFinite(value as number)),
    what.slice(0, 60),
    'text, a number, a boolean, a date, null, or a list or object of them, at most ' + DEEPEST + ' deep',
    value,
  );
  return value as Value;
};
