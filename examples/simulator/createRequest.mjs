import { customerio } from '../../dist/destinations/customerio.js';
import { firstparty } from '../../dist/destinations/firstparty.js';
import { pirsch } from '../../dist/destinations/pirsch.js';
import { swetrix } from '../../dist/destinations/swetrix.js';
import { usercom } from '../../dist/destinations/usercom.js';

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const ENDPOINTS = { hitEndpoint: '/hit', eventEndpoint: '/event', sessionEndpoint: '/session' };

const right = {
  pirsch: pirsch({ code: CODE, ...ENDPOINTS }),
  swetrix: swetrix({ projectId: 'aUn1quEid-3x', api: '/log' }),
  firstparty: firstparty({ key: 'write-key', endpoint: '/' }),
  customerio: customerio({ key: 'write-key', endpoint: '/v1' }),
  usercom: usercom({ key: 'api-key' }),
};

/** As when somebody has mistyped the id in the tag. */
const mistyped = {
  pirsch: pirsch({ code: 'mistyped', ...ENDPOINTS }),
  swetrix: swetrix({ projectId: 'mistyped', api: '/log' }),
  firstparty: firstparty({ key: 'mis typed', endpoint: '/' }),
  customerio: customerio({ key: 'mis typed', endpoint: '/v1' }),
  usercom: usercom({ key: 'mis typed' }),
};

/** What is sent, in the words of the destinations. */
const KINDS = { pageview: 'hit', event: 'event', heartbeat: 'session' };

/** A call of User.com's widget becomes a request by the stand-in that the collector has for it. */
function callWidget({ call, body }, apiKey, page) {
  return {
    method: 'POST',
    url: '/usercom/calls',
    body: JSON.stringify({ call, args: body, url: page.url, apiKey }),
  };
}

/**
 * What the tag would send for it, made by its own destinations.
 *
 * @param {object} what
 * @param {keyof typeof right} what.destination
 * @param {'pageview' | 'event' | 'heartbeat'} what.kind
 * @param {Omit<import('../../dist/types/types/records.js').Page, 'at'>} what.page
 * @param {import('../../dist/types/types/records.js').TrackEvent} [what.event]
 * @param {boolean} [what.isMistyped] as by a tag with a wrong id
 * @returns {{ method: string, url: string, type?: string, body?: string } | undefined} nothing where it sends nothing
 */
export function createRequest({ destination, kind, page, event, isMistyped }) {
  const { settings, make } = (isMistyped ? mistyped : right)[destination];
  const delivery = make(settings, KINDS[kind], { ...page, at: new URL(page.url) }, event);
  if (destination === 'usercom') {
    // The first pageview is the widget's own.
    const isFirst = kind === 'pageview' && page.previous === undefined;
    const call = isFirst ? { call: 'page hit on load', body: [] } : delivery;
    return call && callWidget(call, settings.usercomKey, page);
  }
  if (!delivery) return undefined;
  const { method, url, headers, body } = delivery;
  // As the part `timeZone` has it.
  if (destination === 'swetrix' && kind !== 'heartbeat') body.tz = page.timeZone;
  return { method, url, type: headers?.['Content-Type'], body: body && JSON.stringify(body) };
}
