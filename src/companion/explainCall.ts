import { asName } from './asName.js';
import { sentences } from './sentences.js';
import { written } from './written.js';

/** What a call was given. */
export interface Call {
  name: unknown;
  options: unknown;
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** What could be given in place of a value that metadata can't hold. */
const better = (key: string, value: unknown): string => {
  const name = /^[a-z_$][\w$]*$/i.test(key) ? key : written(key);
  if (value instanceof Date && !Number.isNaN(+value)) return sentences.write(name + ": '" + value.toISOString() + "'");
  if (isList(value) && value.every((one) => /string|number/.test(typeof one))) {
    return sentences.write(name + ': ' + written(value.join(', ')));
  }
  if ({}.toString.call(value) === '[object Object]') {
    const [first] = Object.keys(value as object);
    if (first) {
      const inner = (value as Record<string, unknown>)[first];
      return sentences.ownKeys(written({ [key + '_' + first]: /object|function/.test(typeof inner) ? '…' : inner }));
    }
  }
  if (typeof value === 'bigint') return sentences.write(name + ': Number(…)');
  const isNothing = value === undefined || value === null || typeof value === 'number';
  return isNothing ? sentences.leaveOut() : sentences.asText();
};

/** The value at a place, such as `meta.items.0.id`: a key may have dots of its own. */
const at = (given: unknown, place: string): unknown => {
  if (!place || given === null || typeof given !== 'object') return given;
  const key = Object.keys(given)
    .filter((one) => !(place + '.').indexOf(one + '.'))
    .sort((one, other) => other.length - one.length)[0];
  return key === undefined ? undefined : at((given as Record<string, unknown>)[key], place.slice(key.length + 1));
};

/** What to say of a call that is refused, by the name of what is wrong with it: `meta.plan`, `name for Swetrix`. Pure. */
export const explainCall = (what: unknown, { name, options }: Call): string => {
  const [, place = '', who = ''] = /^(.*?)(?: for (\S+))?$/.exec(String(what)) || [];
  const value = at(options, place);
  const was = written(value);
  if (place === 'name') {
    if (who === 'Swetrix') return sentences.swetrixName(written(name), written(asName(String(name).trim())));
    return who ? sentences.dangerousName(written(name)) : sentences.noName(written(name));
  }
  if (place === 'options' && typeof what === 'string') return sentences.noOptions(written(options));
  if (place === 'duration') {
    const number = typeof value === 'string' && value.trim() ? parseFloat(value) : NaN;
    return sentences.duration(was, number >= 0 ? String(number) : '');
  }
  if (place === 'meta') return sentences.noMeta(was);
  if (!place.indexOf('meta.')) {
    if (who === 'Customer.io') return sentences.reservedKey(place.slice(5));
    const advice = better(place.replace(/.*\./, ''), value);
    return sentences.value(place, was, (who ? sentences.takesNoNesting(who) : '') + advice);
  }
  if (place === 'id' && who) return sentences.ulid(was);
  if (place === 'timestamp') return sentences.timestamp(was);
  if (place === 'endpoint' && who) return sentences.missingEndpoint();
  // What a getter threw.
  return typeof what === 'string' ? '' : sentences.unreadable(written(name));
};
