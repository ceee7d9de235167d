import type { Destination } from '../types.js';
import { bare } from './format/bare.js';
import { below } from './format/below.js';
import { encodeJson } from './format/encodeJson.js';
import { isSamePage } from './format/isSamePage.js';
import { pageFields } from './format/pageFields.js';
import { readCampaign } from './format/readCampaign.js';
import { withDuration } from './format/withDuration.js';

/** What Firstparty has to be told. */
export interface FirstpartySettings {
  /** The write key of the source. It is public. */
  key: string;
  /** The site's own host at Firstparty, such as `https://fp.example.com`; there is no default. */
  endpoint: string;
}

/**
 * Firstparty, by its HTTP API: JSON, so that the browser asks with a CORS preflight first. Nested metadata is allowed.
 * It answers 200 whatever it was sent, so an accepted verdict confirms nothing but that it was received. There are no
 * heartbeats. Without an endpoint every call is refused with `invalid`, for all destinations.
 *
 * @see https://docs.firstpartyhq.com/analytics/source_catalog/http
 */
export const firstparty = ({ key, endpoint }: FirstpartySettings): Destination => ({
  name: 'firstparty',
  id: key,
  timeZone: true,
  deliver: (kind, page, event, check) => {
    check(endpoint, 'endpoint', 'an address such as https://fp.example.com', endpoint);
    if (kind === 'heartbeat' || (!event && isSamePage(page))) return undefined;
    const { width, height } = page;
    return {
      method: 'POST',
      url: below(endpoint, '/events/track'),
      type: 'application/json',
      body: encodeJson({
        write_key: key,
        event: event ? event.name : 'Page Viewed',
        properties: event && withDuration(event),
        context: bare({
          page: pageFields(page),
          campaign: readCampaign(page.url),
          screen: width ? bare({ height: '' + height, width: '' + width }) : undefined,
          locale: page.language,
          timezone: page.timeZone,
          useragent: page.userAgent,
        }),
      }),
    };
  },
});
