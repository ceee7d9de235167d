import type { Value } from '../types/options.js';
import type { Part } from '../types/records.js';
import { onLocalhost } from './advice/onLocalhost.js';
import { personalIn } from './advice/personalIn.js';

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Says on localhost what looks like personal data in metadata and in addresses: e-mail addresses, phone numbers, card
 * numbers, tokens. Their names are printed and never what they hold. Nothing is kept from being sent.
 */
export const personalData: Part = (stages) =>
  onLocalhost(stages, (_deliveries, { url }, event) => {
    const lines: string[] = [];

    const look = (where: string, key: string, value: Value, advice: string): void => {
      if (value && typeof value === 'object') {
        Object.keys(value).forEach((name) => {
          look(where + '.' + name, name, (value as Record<string, Value>)[name], advice);
        });
        return;
      }
      const found = personalIn('' + value, key);
      if (found) lines.push(where + ' looks like ' + found + ': ' + advice);
    };

    const [address, ...pairs] = url.replace(/^\w+:\/\/[^/?#]*/, '').split(/[?&]/);
    look('the path', '', decode(address!), 'report another one, or leave the page out with data-exclude');
    pairs.forEach((pair) => {
      const [key, value] = pair.split('=');
      look('"' + key + '" in the query', key!, decode(value || ''), 'data-disable-query leaves the query out');
    });
    if (event) look('meta', '', event.meta, 'nothing personal belongs in metadata');
    return lines;
  });
