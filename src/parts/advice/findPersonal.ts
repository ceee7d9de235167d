import type { Value } from '../../types/options.js';
import type { TrackEvent } from '../../types/records.js';
import { personalIn } from './personalIn.js';

/** What looks personal: where it is, and what it looks like. Never what it says. */
export interface Personal {
  place: 'path' | 'query' | 'meta';
  /** The name of it: in the query, or of the metadata, such as `meta.contact.mail`. */
  name: string;
  /** Such as `an e-mail address`. */
  looks: string;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What looks personal in an address and in the metadata of an event. Pure. */
export const findPersonal = (url: string, event: TrackEvent | undefined): Personal[] => {
  const found: Personal[] = [];

  const look = (place: Personal['place'], name: string, key: string, value: Value): void => {
    if (value && typeof value === 'object') {
      Object.keys(value).forEach((inner) => {
        look(place, name + '.' + inner, inner, (value as Record<string, Value>)[inner]);
      });
      return;
    }
    const looks = personalIn('' + value, key);
    if (looks) found.push({ place, name, looks });
  };

  const [address, ...pairs] = url.replace(/^\w+:\/\/[^/?#]*/, '').split(/[?&]/);
  look('path', '', '', decode(address!));
  pairs.forEach((pair) => {
    const [key, value] = pair.split('=');
    look('query', key!, key!, decode(value || ''));
  });
  if (event) look('meta', 'meta', '', event.meta);
  return found;
};
