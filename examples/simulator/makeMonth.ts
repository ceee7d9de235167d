import { createRandom, type Random } from './createRandom.js';
import type { Simulated } from './createRequest.js';
import { type KnownVisitor, makeVisit, type Payload } from './makeVisit.js';
import { makeVisitor } from './makeVisitor.js';

export interface Month {
  seed: number;
  /** How many pageviews, events and heartbeats in all. */
  events: number;
  /** When the month ends, in milliseconds since 1970. */
  to: number;
}

interface Hour {
  start: number;
  end: number;
  weight: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = 30;

/** How busy the hours of a day are, and the days of a week from Sunday on. */
const HOURS = [4, 3, 2, 2, 2, 3, 4, 6, 9, 12, 13, 13, 12, 13, 14, 14, 13, 12, 11, 10, 9, 8, 7, 5];
const WEEKDAYS = [0.55, 1, 1.05, 1.1, 1, 0.9, 0.6];

const DESTINATIONS: { destination: Simulated; weight: number }[] = [
  { destination: 'pirsch', weight: 70 },
  { destination: 'swetrix', weight: 15 },
  { destination: 'firstparty', weight: 5 },
  { destination: 'customerio', weight: 5 },
  { destination: 'usercom', weight: 5 },
];

/** Who came lately, and may come back. */
const VISITORS_REMEMBERED = 5000;

/** The first moment of the month that ends at this one: 30 days by UTC, of which this is the last. */
export const monthBefore = (to: number): number => Math.floor(to / DAY) * DAY - (DAYS - 1) * DAY;

/** The hours of the month, each with its share of it; no two days are alike, and the last ones are the busiest. */
function planHours(random: Random, from: number, to: number): Hour[] {
  const moods = Array.from({ length: DAYS }, (_, day) => (0.85 + random.next() * 0.3) * (1 + (0.4 * day) / DAYS));
  const hours: Hour[] = [];
  for (let start = from; start < to; start += HOUR) {
    const end = Math.min(start + HOUR, to);
    const date = new Date(start);
    // There is one for each.
    const busy = HOURS[date.getUTCHours()]! * WEEKDAYS[date.getUTCDay()]! * moods[Math.floor((start - from) / DAY)]!;
    hours.push({ start, end, weight: (busy * (end - start)) / HOUR });
  }
  return hours;
}

function createAudience(random: Random): () => KnownVisitor {
  const visitors: KnownVisitor[] = [];
  let number = 0;
  return () => {
    if (visitors.length && random.chance(0.35)) return random.pick(visitors);
    const { destination } = random.pickWeighted(DESTINATIONS);
    const visitor = { ...makeVisitor(random), number: number++, destination };
    visitors[visitor.number % VISITORS_REMEMBERED] = visitor;
    return visitor;
  };
}

/** What the visitors of a month send, in the order of time. The same seed and end give the same month. */
export function* makeMonth({ seed, events, to }: Month): Generator<Payload, void> {
  const random = createRandom(seed);
  const chooseVisitor = createAudience(random);
  const hours = planHours(random, monthBefore(to), to);
  const total = hours.reduce((sum, { weight }) => sum + weight, 0);
  let waiting: Payload[] = [];
  let planned = 0;
  let made = 0;
  let sent = 0;

  for (const { start, end, weight } of hours) {
    planned += (events * weight) / total;
    const isLast = end === to;
    while (made < (isLast ? events : planned)) {
      const visit = makeVisit(random, chooseVisitor(), start + random.next() * (end - start));
      made += visit.length;
      waiting.push(...visit);
    }
    // A visit at the very end tells all the rest of it with the last moment.
    if (isLast) waiting = waiting.map((payload) => ({ ...payload, time: Math.min(payload.time, to) }));
    waiting.sort((a, b) => a.time - b.time);
    const isNow = ({ time }: Payload) => time < end || isLast;
    for (const payload of waiting.filter(isNow)) {
      if (sent === events) return;
      sent++;
      yield payload;
    }
    waiting = waiting.filter((payload) => !isNow(payload));
  }
}
