import type { TrackEvent } from '../../src/types/records.js';
import type { Told } from '../collector/records.js';
import { chooseOrigin } from './chooseOrigin.js';
import type { Random } from './createRandom.js';
import { createRequest, type Simulated } from './createRequest.js';
import { events, pages } from './madeUpSite.js';
import type { Visitor } from './makeVisitor.js';

const HEARTBEAT = 30_000;
const LONGEST_STAY = 600_000;
const PAGES_AT_MOST = 12;

/** Swetrix takes names of this form only. */
const nameFor = (destination: Simulated, name: string) =>
  destination === 'swetrix' ? name.toLowerCase().replaceAll(' ', '_') : name;

/** The times of what happens on one page, which is opened at `time`. */
function planStay(random: Random, time: number): { plan: { kind: Told; time: number }[]; end: number } {
  const stay = Math.min(3000 + random.waiting(40_000), LONGEST_STAY);
  const plan: { kind: Told; time: number }[] = [{ kind: 'pageview', time }];
  for (let pulse = HEARTBEAT; pulse < stay; pulse += HEARTBEAT) plan.push({ kind: 'heartbeat', time: time + pulse });
  while (random.chance(0.25)) plan.push({ kind: 'event', time: time + 1000 + random.next() * (stay - 1000) });
  return { plan: plan.sort((a, b) => a.time - b.time), end: time + stay };
}

function makeEvent(random: Random, destination: Simulated): TrackEvent {
  const { name, make } = random.pickWeighted(events);
  return { name: nameFor(destination, name), duration: undefined, ...make(random) };
}

/** Somebody who has a number, and sends to one destination. */
export type KnownVisitor = Visitor & { number: number; destination: Simulated };

export interface Payload {
  /** Milliseconds since 1970. */
  time: number;
  /** The number of the visitor. */
  visitor: number;
  kind: Told;
  destination: Simulated;
  /** The destination refuses it. */
  isMistyped: boolean;
  method: string;
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  body?: string | undefined;
}

/** One visit: everything that the tag would send from its first pageview to its end, in this order. */
export function makeVisit(random: Random, visitor: KnownVisitor, start: number): Payload[] {
  const { number, destination, address, userAgent, width, height, language, timeZone } = visitor;
  const { referrer, query } = chooseOrigin(random, 0.15);
  const isMistyped = random.chance(0.015);
  const anonymousId = random.uuid();
  const payloads: Payload[] = [];
  let time = start;
  let previous: string | undefined;

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
