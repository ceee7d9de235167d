import type { Check, Meta } from '../../types.js';

/** Metadata for a system that keeps strings only; its own copy. Anything but scalars is refused. */
export const texts = (meta: Meta, check: Check): Record<string, string> => {
  const copy: Record<string, string> = Object.create(null);
  Object.keys(meta).forEach((key) => {
    const value = meta[key];
    check(
      typeof value === 'number' ? isFinite(value) : /string|boolean/.test(typeof value),
      'meta.' + key,
      'text, a number or a boolean',
      value,
    );
    copy[key] = '' + value;
  });
  return copy;
};
