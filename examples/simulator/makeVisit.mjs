import { chooseOrigin } from './chooseOrigin.mjs';
import { createRequest } from './createRequest.mjs';
import { events, pages } from './madeUpSite.mjs';

const HEARTBEAT = 30_000;
const LONGEST_STAY = 600_000;
const PAGES_AT_MOST = 12;

/** Swetrix takes names of this form only. */
const nameFor = (destination, name) => (destination === 'swetrix' ? name.toLowerCase().replaceAll(' ', '_') : name);

/** The times of what happens on one page, which is opened at `time`. */
function planStay(random, time) {
  const stay = Math.min(3000 + random.waiting(40_000), LONGEST_STAY);
  const plan = [{ kind: 'pageview', time }];
  for (let pulse = HEARTBEAT; pulse < stay; pulse += HEARTBEAT) plan.push({ kind: 'heartbeat', time: time + pulse });
  while (random.chance(0.25)) plan.push({ kind: 'event', time: time + 1000 + random.next() * (stay - 1000) });
  return { plan: plan.sort((a, b) => a.time - b.time), end: time + stay };
}

function makeEvent(random, destination) {
  const { name, make } = random.pickWeighted(events);
  return { name: nameFor(destination, name), ...make(random) };
}

/**
 * One visit: everything that the tag would send from its first pageview to its end, in this order.
 *
 * @typedef {object} Payload
 * @property {number} time milliseconds since 1970
 * @property {number} visitor the number of the visitor
 * @property {'pageview' | 'event' | 'heartbeat'} kind
 * @property {string} destination
 * @property {boolean} isMistyped the destination refuses it
 * @property {string} method
 * @property {string} path with the query
 * @property {Record<string, string>} headers
 * @property {string} [body]
 *
 * @param {ReturnType<import('./createRandom.mjs').createRandom>} random
 * @param {ReturnType<import('./makeVisitor.mjs').makeVisitor> & { number: number, destination: string }} visitor
 * @param {number} start
 * @returns {Payload[]}
 */
export function makeVisit(random, visitor, start) {
  const { number, destination, address, userAgent, width, height, language, timeZone } = visitor;
  const { referrer, query } = chooseOrigin(random, 0.15);
  const isMistyped = random.chance(0.015);
  const anonymousId = random.uuid();
  const payloads = [];
  let time = start;
  let previous;

  for (let count = 1; count === 1 || (count <= PAGES_AT_MOST && random.chance(0.6)); count++) {
    const { title, ...chosen } = random.pickWeighted(pages);
    const url = count === 1 && query ? `${chosen.url}?${query}` : chosen.url;
    const page = { url, title, referrer: previous ?? referrer, previous };
    const { plan, end } = planStay(random, time);
    for (const { kind, time } of plan) {
      const request = createRequest({
        destination,
        kind,
        page: {
          ...page,
          time: Math.round(time),
          language,
          userAgent,
          timeZone,
          width,
          height,
          visitor: { anonymousId, userId: undefined, messageId: random.uuid() },
        },
        event: kind === 'event' ? makeEvent(random, destination) : undefined,
        isMistyped,
      });
      if (!request) continue;
      payloads.push({
        time: Math.round(time),
        visitor: number,
        kind,
        destination,
        isMistyped,
        method: request.method,
        path: request.url,
        headers: {
          'user-agent': userAgent,
          'accept-language': language,
          'x-client-ip-address': address,
          ...(request.body && { 'content-type': request.type ?? 'text/plain;charset=UTF-8' }),
        },
        body: request.body,
      });
    }
    previous = url;
    time = end;
  }
  return payloads;
}
