/** Characters of text, and entries of lists and objects, that are shown. */
const LONGEST = 60;
const MOST = 5;

const text = (value: string): string => {
  const short = value.length > LONGEST ? value.slice(0, LONGEST - 1) + '…' : value;
  return "'" + short.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n') + "'";
};

const keyOf = (key: string): string => (/^[a-z_$][\w$]*$/i.test(key) ? key : text(key));

/** The first entries of something, with dots for the rest. */
const some = (entries: string[], all: number): string => entries.concat(all > entries.length ? ['…'] : []).join(', ');

/** A value as the one who wrote the code would write it: `{ plan: 'pro' }`, `undefined`, `new Date('2026-01-31T…')`. */
export const written = (value: unknown, depth = 0): string => {
  try {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'bigint') return value + 'n';
    if (typeof value === 'function') return 'a function';
    if (typeof value !== 'object' || value === null) return String(value);
    if (value instanceof Date)
      return Number.isNaN(+value) ? 'new Date(NaN)' : "new Date('" + value.toISOString() + "')";
    if (value instanceof Error) return 'an error: ' + text(value.message);
    if (Array.isArray(value)) {
      if (depth > 1) return '[…]';
      return (
        '[' +
        some(
          value.slice(0, MOST).map((entry) => written(entry, depth + 1)),
          value.length,
        ) +
        ']'
      );
    }
    const kind = {}.toString.call(value).slice(8, -1);
    if (kind !== 'Object') return /^[aeio]/i.test(kind) ? 'an ' + kind : 'a ' + kind;
    const keys = Object.keys(value);
    if (!keys.length) return '{}';
    if (depth > 1) return '{ … }';
    const entries = keys
      .slice(0, MOST)
      .map((key) => keyOf(key) + ': ' + written((value as Record<string, unknown>)[key], depth + 1));
    return '{ ' + some(entries, keys.length) + ' }';
  } catch {
    return 'something that can’t be read';
  }
};
