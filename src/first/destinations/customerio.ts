import type { Check, Destination } from '../types.js';
import { bare } from './format/bare.js';
import { below } from './format/below.js';
import { encodeJson } from './format/encodeJson.js';
import { isSamePage } from './format/isSamePage.js';
import { pageFields } from './format/pageFields.js';
import { readCampaign } from './format/readCampaign.js';
import { withDuration } from './format/withDuration.js';

/** What Customer.io has to be told. */
export interface CustomerioSettings {
  /** The write key of the JavaScript source in Customer.io's pipelines. It is public. */
  key: string;
  /**
   * Where everything goes: events to `/t` and pageviews to `/p` below it. For an account in the European region
   * `https://cdp-eu.customer.io/v1`.
   * @default 'https://cdp.customer.io/v1'
   */
  endpoint?: string;
  /**
   * Keep the visitor's anonymous id on their device, under the vendor's own name (`ajs_anonymous_id` in localStorage), so
   * that they are the same visitor on the next page. That usually needs their consent. Without it each page that is
   * loaded is a visitor of its own, unless the vendor's script has left its id. @default false
   */
  store?: boolean | string;
  /**
   * What is refused otherwise, with commas between: metadata keys that override the settings of e-mails (`recipient`,
   * `from_address`, `reply_to`), and event names that make Customer.io do something, such as `User Deleted`.
   */
  allow?: string;
}

const RESERVED_KEYS = ['recipient', 'from_address', 'reply_to'];

/** The semantic events of its pipelines, in any case: what its servers do with `user deleted` is not documented. */
const DANGEROUS_NAMES =
  /^(user (deleted|(un)?suppressed)|delete person|device (created or updated|deleted)|(relationship|object) deleted|report delivery event)$/i;

const ULID = /^[0-7][\dA-HJKMNP-TV-Z]{25}$/i;

/** 72 hours, in milliseconds: what is younger may trigger campaigns. */
const YOUNG = 2592e5;

/** Characters. What is larger than 32 KB is answered with 200, and dropped. */
const LARGEST = 32000;

/** Milliseconds since 1970. */
const readTime = (given: unknown, now: number, check: Check): number => {
  const isText = typeof given === 'string';
  const isDate = {}.toString.call(given) === '[object Date]';
  const time = isText
    ? Date.parse(/^\d{4}-\d\d-\d\d/.test(given) ? given : '')
    : typeof given === 'number'
      ? given * 1000
      : isDate
        ? +(given as Date)
        : NaN;
  check(
    time >= 0 && time <= now,
    'timestamp',
    'a Date, an ISO 8601 date or seconds, from 1970 until now',
    isDate ? '' + given : given,
  );
  return time;
};

/**
 * Customer.io, as its own browser script speaks to its pipelines: no request needs a CORS preflight. Nested metadata is
 * allowed. It answers 200 to nearly everything, so an accepted verdict means that it was received. It knows a message
 * again by its id, so what may not have arrived is sent once more. There are no heartbeats.
 *
 * Refused with `invalid`: an `id` that is no ULID, a `timestamp` that is none or not between 1970 and now, and the names
 * and keys of {@link CustomerioSettings.allow}. A body of more than 32,000 characters is warned of on localhost: it answers
 * 200 to that, and drops it.
 *
 * @see https://docs.customer.io/journeys/events
 */
export const customerio = ({ key, endpoint, store, allow }: CustomerioSettings): Destination => ({
  name: 'customerio',
  id: key,
  visitor: store ? 'stored' : 'memory',
  deliver: (kind, page, event, check) => {
    if (kind === 'heartbeat' || (!event && isSamePage(page))) return undefined;
    const { anonymousId, userId, messageId } = page.visitor!;
    const now = new Date(page.time).toISOString();
    const fields = pageFields(page);
    let time = page.time;
    let id = messageId;
    let warning: string | undefined;
    if (event) {
      const { name, meta } = event;
      const permit = (what: string, where: string): void =>
        check(('' + allow).split(/ *, */).indexOf(what) >= 0, where, 'allowed by data-customerio-allow', what);
      if (DANGEROUS_NAMES.test(name)) permit(name, 'name');
      RESERVED_KEYS.forEach((key) => {
        if (key in meta) permit(key, 'meta.' + key);
      });
      if (event.id !== undefined) {
        check(typeof event.id === 'string' && ULID.test(event.id), 'id', 'a ULID of 26 characters', event.id);
        id = event.id as string;
      }
      if (event.timestamp !== undefined) {
        time = readTime(event.timestamp, page.time, check);
        if (page.time - time < YOUNG)
          warning = 'timestamp for customerio is within 72 hours, so it can trigger campaigns';
      }
    }
    const body = encodeJson({
      // First, so that it is the one that is found when it is replaced.
      sentAt: now,
      type: event ? 'track' : 'page',
      event: event && event.name,
      properties: event ? withDuration(event) : fields,
      anonymousId,
      userId,
      messageId: id,
      timestamp: new Date(time).toISOString(),
      writeKey: key,
      context: bare({
        page: fields,
        campaign: readCampaign(page.url),
        userAgent: page.userAgent,
        locale: page.language,
        library: bare({ name: 'pagebeat' }),
      }),
    });
    if (body.length > LARGEST) warning = 'event for customerio is larger than 32 KB: it answers 200, and drops it';
    return {
      method: 'POST',
      url: below(endpoint || 'https://cdp.customer.io/v1', event ? '/t' : '/p'),
      body,
      repeatable: true,
      sentAt: now,
      warning,
    };
  },
});
