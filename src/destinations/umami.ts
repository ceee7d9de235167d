import { bare } from '../core/bare.js';
import { check } from '../core/check.js';
import { copy } from '../core/copy.js';
import { isRecord } from '../core/isRecord.js';
import type { Meta, Value } from '../types/options.js';
import type { Destination } from '../types/records.js';
import { cut } from './format/cut.js';
import { isSamePage } from './format/isSamePage.js';
import { withDuration } from './format/withDuration.js';

declare module '../types/options.js' {
  interface Settings {
    /** The website's id at Umami, a UUID. */
    websiteId?: string;
    /** Where everything goes, at `/api/send` below it. @default 'https://cloud.umami.is' */
    hostUrl?: string;
    /** What all is marked with, of at most 50 characters, to compare two forms of a page. @default nothing */
    umamiTag?: string;
  }
}

/** Characters that its columns hold, of a key and of a text. */
const COLUMN = 500;

/** A value as the columns hold it: texts are cut; a list is one text there, which would be none any more. */
const fitIn = (value: Value, key: string): Value => {
  const isText = typeof value === 'string';
  const isParent = isRecord(value);
  const size = isText || isParent ? 0 : ('' + JSON.stringify(value)).length;
  check(key.length <= COLUMN && size <= COLUMN, 'meta.' + key + ' for Umami');
  return isText
    ? cut(value, COLUMN)
    : isParent
      ? copy(value as Meta, (inner, name) => fitIn(inner, key + '.' + name))
      : value;
};

/**
 * Umami, as its own script speaks to it, but as text/plain, which its server reads as well: so no request needs a CORS
 * preflight. It answers 200 also to bots, which it does not store. There are no heartbeats.
 *
 * Nested metadata is allowed, and the duration (in seconds) is among it; texts are cut after 500 characters. Refused with
 * `invalid`: a name of more than 50 characters, a tag of more than 50, a key of more than 500 (with those that it is in), a list
 * that has more than 500 as JSON.
 *
 * @see https://umami.is/docs/api/sending-stats
 */
export const umami: Destination = ({ websiteId, hostUrl, umamiTag }, kind, page, event) => {
  const { at, language, referrer, title, url, width, height } = page;
  if (kind === 'session' || (!event && isSamePage(page))) return undefined;
  if (event) check(event.name.length <= 50, 'name for Umami');
  check(!umamiTag || umamiTag.length <= 50, 'tag for Umami');
  return {
    name: 'Umami',
    method: 'POST',
    url: (hostUrl || 'https://cloud.umami.is').replace(/(\/api\/send)?\/*$/, '/api/send'),
    body: {
      type: 'event',
      payload: bare({
        website: websiteId,
        hostname: at.origin.replace(/^.*\/\/|:\d+$/g, '').slice(0, 100),
        language: language.slice(0, 35) || undefined,
        screen: width ? (width + 'x' + height).slice(0, 11) : undefined,
        title,
        url: url.slice(at.origin.length),
        referrer: referrer || undefined,
        tag: umamiTag || undefined,
        name: event && event.name,
        data: event && copy(withDuration(event), fitIn),
      }),
    },
  };
};
