import { bare } from '../core/bare.js';
import type { Delivery, Destination, Kind, Page, TrackEvent } from '../types/records.js';
import { isSamePage } from './format/isSamePage.js';
import { pageFields } from './format/pageFields.js';
import { readCampaign } from './format/readCampaign.js';
import { withDuration } from './format/withDuration.js';

declare module '../types/options.js' {
  interface Settings {
    /** The address that everything is posted to, as it is, with its query: `/e`, or `https://stats.example.com/e?key=…`. */
    ownEndpoint?: string;
    /**
     * What is posted: `plain`, one flat object for a function, a log or a table of your own; or `segment`, a batch as RudderStack,
     * Jitsu and Segment take it.
     * @default plain
     */
    ownFormat?: string;
    /** With `segment`: the write key of the source, where the server wants it in the body. It is public. @default nothing */
    ownKey?: string;
  }
}

/** One flat object: what has no value is left out. */
const plainBody = (kind: Kind, page: Page, event: TrackEvent | undefined, time: string): Delivery['body'] => {
  const isView = kind === 'hit';
  return {
    id: page.uuids!.message,
    type: event ? 'event' : isView ? 'pageview' : 'heartbeat',
    time,
    url: page.url,
    path: page.at.pathname,
    title: isView ? page.title : undefined,
    referrer: (isView && page.referrer) || undefined,
    language: (isView && page.language) || undefined,
    timeZone: isView ? page.timeZone : undefined,
    width: (isView && page.width) || undefined,
    height: (isView && page.height) || undefined,
    name: event && event.name,
    duration: event && event.duration,
    meta: event && event.meta,
  };
};

/** A batch of one, in the words that data platforms share. */
const segmentBody = (writeKey: string | undefined, page: Page, event: TrackEvent | undefined, time: string) => {
  const fields = pageFields(page);
  const batch = [
    bare({
      type: event ? 'track' : 'page',
      event: event && event.name,
      messageId: page.uuids!.message,
      anonymousId: page.uuids!.visitor,
      timestamp: time,
      properties: event ? withDuration(event) : fields,
      context: bare({ page: fields, campaign: readCampaign(page), locale: page.language || undefined }),
    }),
  ];
  // A page may have given all lists a `toJSON`.
  (batch as { toJSON?: undefined }).toJSON = undefined;
  // First, so that it is the one that is found when it is replaced.
  return { sentAt: time, writeKey: writeKey || undefined, batch };
};

/**
 * An endpoint of one's own: what happened, as JSON in text/plain, so that no request needs a CORS preflight.
 *
 * `plain` (the default) is one flat object, which a function, a log pipeline or ClickHouse (`JSONEachRow`) takes as it is; `id` tells
 * a repeated one. `segment` is a batch of one, for RudderStack, Jitsu and Segment: it has no heartbeats, and its visitor is one for as
 * long as the document is loaded. Nested metadata is allowed. Neither the IP address nor the name of the browser is in it: the
 * request has them. Nothing is cut.
 *
 * @needs uuids
 */
export const own: Destination = ({ ownEndpoint, ownFormat, ownKey }, kind, page, event) => {
  const isSegment = ownFormat === 'segment';
  if (kind === 'session' ? isSegment : !event && isSamePage(page)) return undefined;
  const time = new Date(page.time).toISOString();
  const delivery: Delivery = {
    name: 'Own',
    method: 'POST',
    url: ownEndpoint!,
    body: isSegment ? segmentBody(ownKey, page, event, time) : plainBody(kind, page, event, time),
  };
  if (isSegment) delivery.sentAt = time;
  return delivery;
};
