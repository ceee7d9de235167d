import type { Value } from '../types/options.js';
import { check } from './check.js';

/** Levels of lists and objects inside each other. What is deeper is a cycle, or nothing that anybody will look at. */
const DEEPEST = 20;

/**
 * Our own copy of a value of the metadata that JSON can hold, a date among it; throws the name of the place where it can't.
 * Everything is read once.
 *
 * @param what where it is, such as `meta.items`
 */
export const copyValue = (value: unknown, what: string, level = 0): Value => {
  const tag = {}.toString.call(value).slice(8, -1);
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
  );
  return value as Value;
};
