import { bare } from '../core/bare.js';
import { check } from '../core/check.js';
import type { Destination } from '../types/records.js';
import { isSamePage } from './format/isSamePage.js';
import { pageFields } from './format/pageFields.js';
import { readCampaign } from './format/readCampaign.js';
import { readTime } from './format/readTime.js';
import { withDuration } from './format/withDuration.js';

declare module '../types/options.js' {
  interface Settings {
    /** The write key of the JavaScript source in Customer.io's pipelines. It is public. */
    customerioKey?: string;
    /**
     * Where everything goes: events to `/t` and pageviews to `/p` below it. For an account in the European region
     * `https://cdp-eu.customer.io/v1`.
     * @default 'https://cdp.customer.io/v1'
     */
    customerioEndpoint?: string;
    /**
     * What is refused otherwise, with commas between: metadata keys that override the settings of e-mails (`recipient`,
     * `from_address`, `reply_to`), and event names that make Customer.io do something, such as `User Deleted`.
     * @default nothing
     */
    customerioAllow?: string;
  }
}

declare module '../types/records.js' {
  interface Page {
    /** By the part `visitor`. */
    visitor?: Visitor;
  }

  /** Who it is, for a destination that keeps profiles. */
  interface Visitor {
    /** Of this browser: the one that the vendor's own script has left there, or else a UUID of ours. */
    anonymousId: string;
    /** Whom the vendor's own script has identified. */
    userId: string | undefined;
    /** Of this pageview or event alone: a UUID. */
    messageId: string;
  }

  interface TrackEvent {
    /** As the caller gave it: only Customer.io takes it, and checks it. */
    id?: unknown;
    /** As the caller gave it; a copy of a Date. */
    timestamp?: unknown;
  }

  interface Delivery {
    /** What a server knows again, so that it may be sent more than once: when it was sent, in the body, as text. */
    sentAt?: string;
    /** What the site's developer should know, by the part `warnings`. */
    warning?: string | false | undefined;
  }
}

const RESERVED_KEYS = ['recipient', 'from_address', 'reply_to'];

/** The semantic events of its pipelines, in any case: what its servers do with `user deleted` is not documented. */
const DANGEROUS_NAMES =
  /^(user (deleted|(un)?suppressed)|delete person|device (created or updated|deleted)|(relationship|object) deleted|report delivery event)$/i;

const ULID = /^[0-7][\dA-HJKMNP-TV-Z]{25}$/i;

/** 72 hours, in milliseconds: what is younger may trigger campaigns. */
const YOUNG = 2592e5;

/**
 * Customer.io, as its own browser script speaks to its pipelines: no request needs a CORS preflight. Nested metadata is
 * allowed. It answers 200 to nearly everything, so an accepted verdict means that it was received. It knows a message
 * again by its id, so what may not have arrived is sent once more. There are no heartbeats.
 *
 * Refused with `invalid`: an `id` that is no ULID, a `timestamp` that is none, before 1970 or more than 5 minutes ahead, and
 * the names and keys of `data-customerio-allow`. It needs the parts `visitor` and `messages`.
 *
 * @needs visitor, messages
 * @see https://docs.customer.io/journeys/events
 */
export const customerio: Destination = (settings, kind, page, event) => {
  if (kind === 'session' || (!event && isSamePage(page))) return undefined;
  const { anonymousId, userId, messageId } = page.visitor!;
  const now = new Date(page.time).toISOString();
  const fields = pageFields(page);
  let time = page.time;
  let id: unknown = messageId;
  if (event) {
    const meta = event.meta || {};
    const permit = (what: string, where: string): void =>
      check(('' + settings.customerioAllow).split(/ *, */).indexOf(what) >= 0, where + ' for Customer.io');
    if (DANGEROUS_NAMES.test(event.name)) permit(event.name, 'name');
    RESERVED_KEYS.forEach((key) => {
      if (key in meta) permit(key, 'meta.' + key);
    });
    if (event.id !== undefined) {
      id = event.id;
      check(typeof id === 'string' && ULID.test(id), 'id for Customer.io');
    }
    if (event.timestamp !== undefined) time = readTime(event.timestamp, page.time);
  }
  return {
    name: 'Customer.io',
    method: 'POST',
    url: (settings.customerioEndpoint || 'https://cdp.customer.io/v1').replace(/\/+$/, '') + (event ? '/t' : '/p'),
    body: {
      // First, so that it is the one that is found when it is replaced.
      sentAt: now,
      type: event ? 'track' : 'page',
      event: event && event.name,
      properties: event ? withDuration(event) : fields,
      anonymousId,
      userId,
      messageId: id,
      timestamp: new Date(time).toISOString(),
      writeKey: settings.customerioKey,
      context: bare({
        page: fields,
        campaign: readCampaign(page),
        userAgent: page.userAgent,
        locale: page.language || undefined,
        library: bare({ name: 'pagebeat' }),
      }),
    },
    sentAt: now,
    warning:
      event &&
      event.timestamp !== undefined &&
      page.time - time < YOUNG &&
      'timestamp for customerio is within 72 hours, so it can trigger campaigns',
  };
};
