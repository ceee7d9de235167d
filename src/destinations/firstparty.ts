import { bare } from '../core/bare.js';
import { check } from '../core/check.js';
import type { Destination } from '../types/records.js';
import { isSamePage } from './format/isSamePage.js';
import { pageFields } from './format/pageFields.js';
import { readCampaign } from './format/readCampaign.js';
import { withDuration } from './format/withDuration.js';

declare module '../types/options.js' {
  interface Settings {
    /** The write key of the source. It is public. */
    firstpartyKey?: string;
    /** The site's own host at Firstparty, such as `https://fp.example.com`; there is no default. */
    firstpartyEndpoint?: string;
  }
}

declare module '../types/records.js' {
  interface Page {
    /** What the browser calls itself, by the part `userAgent`. */
    userAgent?: string;
  }

  interface Page {
    // As the part `timeZone` has it, which this room does not know.
    timeZone?: string | undefined;
  }
}

/**
 * Firstparty, by its HTTP API: JSON, so that the browser asks with a CORS preflight first. Nested metadata is allowed.
 * It answers 200 whatever it was sent, so an accepted verdict confirms nothing but that it was received. There are no
 * heartbeats. Without an endpoint every call is refused with `invalid`, for all destinations.
 *
 * @see https://docs.firstpartyhq.com/analytics/source_catalog/http
 */
export const firstparty: Destination = ({ firstpartyKey, firstpartyEndpoint }, kind, page, event) => {
  const { width, height, language, timeZone, userAgent } = page;
  if (kind === 'session' || (!event && isSamePage(page))) return undefined;
  check(firstpartyEndpoint, 'endpoint for Firstparty');
  return {
    name: 'Firstparty',
    method: 'POST',
    url: firstpartyEndpoint!.replace(/\/+$/, '') + '/events/track',
    headers: { 'Content-Type': 'application/json' },
    body: {
      write_key: firstpartyKey,
      event: event ? event.name : 'Page Viewed',
      properties: event && withDuration(event),
      context: bare({
        page: pageFields(page),
        campaign: readCampaign(page),
        screen: width ? bare({ height: '' + height, width: '' + width }) : undefined,
        locale: language || undefined,
        timezone: timeZone,
        useragent: userAgent,
      }),
    },
  };
};
