import { customerio } from '../../src/package/destinations/customerio.js';
import { firstparty } from '../../src/package/destinations/firstparty.js';
import { pirsch } from '../../src/package/destinations/pirsch.js';
import { swetrix } from '../../src/package/destinations/swetrix.js';
import { usercom } from '../../src/package/destinations/usercom.js';
import type { Page, TrackEvent } from '../../src/types/records.js';
import { isRecord } from '../collector/isRecord.js';
import type { Told } from '../collector/records.js';

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const ENDPOINTS = { hitEndpoint: '/hit', eventEndpoint: '/event', sessionEndpoint: '/session' };

const right = {
  pirsch: pirsch({ code: CODE, ...ENDPOINTS }),
  swetrix: swetrix({ projectId: 'aUn1quEid-3x', api: '/log' }),
  firstparty: firstparty({ key: 'write-key', endpoint: '/' }),
  customerio: customerio({ key: 'write-key', endpoint: '/v1' }),
  usercom: usercom({ key: 'api-key' }),
};

/** Those to which simulated visitors send. */
export type Simulated = keyof typeof right;

/** As when somebody has mistyped the id in the tag. */
const mistyped = {
  pirsch: pirsch({ code: 'mistyped', ...ENDPOINTS }),
  swetrix: swetrix({ projectId: 'mistyped', api: '/log' }),
  firstparty: firstparty({ key: 'mis typed', endpoint: '/' }),
  customerio: customerio({ key: 'mis typed', endpoint: '/v1' }),
  usercom: usercom({ key: 'mis typed' }),
};

/** What is sent, in the words of the destinations. */
const KINDS = { pageview: 'hit', event: 'event', heartbeat: 'session' } as const;

/** A page of a visitor, as a tag sees it. */
export type VisitedPage = Omit<Page, 'at'> & { timeZone: string };

interface What {
  destination: Simulated;
  kind: Told;
  page: VisitedPage;
  event?: TrackEvent | undefined;
  /** As by a tag with a wrong id. */
  isMistyped: boolean;
}

export interface MadeRequest {
  method: string;
  url: string;
  type?: string | undefined;
  body?: string | undefined;
}

/** A call of User.com's widget becomes a request by the stand-in that the collector has for it. */
function callWidget(call: string | undefined, args: unknown, apiKey: unknown, page: VisitedPage): MadeRequest {
  return {
    method: 'POST',
    url: '/usercom/calls',
    body: JSON.stringify({ call, args, url: page.url, apiKey }),
  };
}

/** What the tag would send for it, made by its own destinations; nothing where it sends nothing. */
export function createRequest({ destination, kind, page, event, isMistyped }: What): MadeRequest | undefined {
  const { settings, make } = (isMistyped ? mistyped : right)[destination];
  const delivery = make(settings, KINDS[kind], { ...page, at: new URL(page.url) }, event);
  if (destination === 'usercom') {
    // The first pageview is the widget's own.
    const isFirst = kind === 'pageview' && page.previous === undefined;
    if (isFirst) return callWidget('page hit on load', [], settings.usercomKey, page);
    return delivery && callWidget(delivery.call, delivery.body, settings.usercomKey, page);
  }
  if (!delivery) return undefined;
  const { method, url, headers, body } = delivery;
  // As the part `timeZone` has it.
  const sent =
    destination === 'swetrix' && kind !== 'heartbeat' && isRecord(body) ? { ...body, tz: page.timeZone } : body;
  return { method, url, type: headers?.['Content-Type'], body: sent && JSON.stringify(sent) };
}
