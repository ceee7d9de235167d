import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { on } from '../../../src/first/browser/on';
import { repeatAfter } from '../../../src/first/core/repeatAfter';
import { createCourier } from '../../../src/first/createCourier';
import type { Cargo, Ending, Send, Transport } from '../../../src/first/types';
import { sampleDelivery } from '../../samples';

interface Attempt {
  delivery: Cargo;
  transport: Transport;
  answer: (ending: Ending, retryAfter?: string | null) => void;
}

const known = { online: true, keepalive: true };
class Request {}
Object.defineProperty(Request.prototype, 'keepalive', { value: true });

beforeEach(() => {
  Object.assign(known, { online: true, keepalive: true });
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  vi.stubGlobal('Request', Request);
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => known.online);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A courier, what it tried to send, and with what each delivery ended. */
const start = () => {
  const attempts: Attempt[] = [];
  const endings: Ending[] = [];
  const send: Send = (delivery, transport, done) => {
    const answer = (ending: Ending, retryAfter?: string | null) =>
      done(ending, repeatAfter(ending, retryAfter, Date.now()));
    if (transport === 'none') answer('unsent');
    else {
      attempts.push({ delivery, transport, answer });
      if (transport === 'beacon') answer('queued');
    }
  };
  const courier = createCourier({ on, send });
  return {
    ...courier,
    attempts,
    endings,
    transports: () => attempts.map(({ transport }) => transport),
    deliver: (fields: Partial<Cargo> = {}) => courier.deliver(sampleDelivery(fields), (ending) => endings.push(ending)),
  };
};

test('sends within the call, and tells the ending once', () => {
  const { deliver, attempts, endings } = start();
  deliver();
  expect(attempts).toHaveLength(1);
  attempts[0]!.answer(200);
  attempts[0]!.answer('network');
  expect(endings).toEqual([200]);
});

describe('tries again', () => {
  test.each([429, 500, 503])('after %i, three times in all', (status) => {
    const { deliver, attempts, endings } = start();
    deliver();
    attempts[0]!.answer(status);
    vi.advanceTimersByTime(499);
    expect(attempts).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(attempts).toHaveLength(2);
    attempts[1]!.answer(status);
    vi.advanceTimersByTime(1000);
    expect(endings).toEqual([]);
    attempts[2]!.answer(status);
    vi.advanceTimersByTime(60_000);
    expect(attempts).toHaveLength(3);
    expect(endings).toEqual([status]);
  });

  test('not sooner than the server says', () => {
    const { deliver, attempts, endings } = start();
    deliver();
    attempts[0]!.answer(503, '120');
    vi.advanceTimersByTime(119_999);
    expect(attempts).toHaveLength(1);
    vi.advanceTimersByTime(1);
    attempts[1]!.answer(200);
    expect(endings).toEqual([200]);
  });

  test('never what is worth nothing later', () => {
    const { deliver, attempts, endings } = start();
    deliver({ fleeting: true });
    attempts[0]!.answer(503);
    known.online = false;
    deliver({ fleeting: true });
    vi.advanceTimersByTime(60_000);
    expect(attempts).toHaveLength(1);
    expect(endings).toEqual([503, 'unsent']);
  });

  test('what the browser refused to send, after a while', () => {
    const { deliver, attempts } = start();
    deliver();
    attempts[0]!.answer('unsent');
    expect(attempts).toHaveLength(1);
    vi.advanceTimersByTime(500);
    expect(attempts).toHaveLength(2);
  });
});

describe('offline', () => {
  test('nothing is sent until the browser is online, however long it takes', () => {
    const { deliver, attempts, endings } = start();
    known.online = false;
    deliver();
    vi.advanceTimersByTime(3_600_000);
    expect(attempts).toEqual([]);
    known.online = true;
    dispatchEvent(new Event('online'));
    expect(attempts).toHaveLength(1);
    attempts[0]!.answer(200);
    vi.advanceTimersByTime(60_000);
    expect(attempts).toHaveLength(1);
    expect(endings).toEqual([200]);
  });

  test('a browser that does not tell when it is online again is asked now and then', () => {
    const { deliver, attempts } = start();
    known.online = false;
    deliver();
    known.online = true;
    vi.advanceTimersByTime(250);
    expect(attempts).toHaveLength(1);
  });

  test('what a server has put off is not woken by the network', () => {
    const { deliver, attempts } = start();
    deliver();
    attempts[0]!.answer(429, '60');
    dispatchEvent(new Event('online'));
    expect(attempts).toHaveLength(1);
  });
});

describe('leaving', () => {
  test('what waits goes out at once, and once', () => {
    const { deliver, leave, attempts, endings, transports } = start();
    deliver();
    attempts[0]!.answer(503, '60');
    known.online = false;
    deliver();
    leave();
    expect(transports()).toEqual(['keepalive', 'beacon', 'beacon']);
    expect(endings).toEqual(['queued', 'queued']);
    known.online = true;
    dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(100_000);
    expect(attempts).toHaveLength(3);
  });

  test('what is in flight is left alone', () => {
    const { deliver, leave, attempts } = start();
    deliver();
    leave();
    expect(attempts).toHaveLength(1);
  });

  test('a page that comes back waits a second for late answers, and no longer', () => {
    const { deliver, leave, come, attempts, endings } = start();
    deliver();
    deliver();
    leave();
    come();
    attempts[0]!.answer(200);
    vi.advanceTimersByTime(999);
    expect(endings).toEqual([200]);
    vi.advanceTimersByTime(1);
    expect(endings).toEqual([200, 'queued']);
    attempts[1]!.answer(200);
    expect(endings).toHaveLength(2);
    deliver();
    expect(attempts[2]!.transport).toBe('keepalive');
  });

  test('what a server did not take is still tried again on a page that came back', () => {
    const { deliver, come, attempts, endings } = start();
    deliver();
    come();
    attempts[0]!.answer(503, '5');
    vi.advanceTimersByTime(5000);
    expect(endings).toEqual([]);
    attempts[1]!.answer(200);
    expect(endings).toEqual([200]);
  });
});

describe('the quota', () => {
  test('is counted in bytes, and is free a little after the answer', () => {
    const { deliver, attempts, transports } = start();
    for (let count = 0; count < 4; count++) deliver({ size: 20_000 });
    expect(transports()).toEqual(['keepalive', 'keepalive', 'fetch', 'fetch']);
    attempts[0]!.answer(200);
    attempts[1]!.answer(200);
    deliver({ size: 20_000 });
    vi.advanceTimersByTime(100);
    deliver({ size: 20_000 });
    expect(transports().slice(4)).toEqual(['fetch', 'keepalive']);
  });

  test('is counted in requests', () => {
    const { deliver, transports } = start();
    for (let count = 0; count < 11; count++) deliver();
    expect(transports()).toEqual([...Array(9).fill('keepalive'), 'fetch', 'fetch']);
  });

  test('is all there again on a page that comes back', () => {
    const { deliver, come, transports } = start();
    for (let count = 0; count < 9; count++) deliver();
    come();
    deliver();
    expect(transports()[9]).toBe('keepalive');
  });
});

const NOT_TAKEN: Ending[] = ['unsent', 429, 500, 503];
const ENDINGS: Ending[] = [
  ...NOT_TAKEN,
  200,
  201,
  202,
  400,
  402,
  403,
  404,
  410,
  502,
  504,
  'network',
  'offline',
  'blocked',
];

test('whatever happens in whatever order: sent again only when it was not taken, ended exactly once, never a throw', () => {
  const happening = fc.oneof(
    fc.record({ what: fc.constant('deliver'), json: fc.boolean(), size: fc.nat(70_000) }),
    fc.record({
      what: fc.constant('answer'),
      which: fc.nat(),
      ending: fc.constantFrom(...ENDINGS),
      after: fc.option(fc.constantFrom('1', '30', '3600', 'never')),
    }),
    fc.record({ what: fc.constant('pass'), ms: fc.nat(20_000) }),
    fc.record({ what: fc.constantFrom('leave', 'come', 'online', 'offline') }),
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (story, random) => {
      vi.mocked(Math.random).mockReturnValue(random);
      Object.assign(known, { online: true });
      const open: (Attempt & { id: number })[] = [];
      // By the id of a delivery: how often it may have been counted, and how often its end was told.
      const taken: number[] = [];
      const ended: number[] = [];
      let kept: number[] = [];
      const courier = createCourier({
        on,
        send(delivery, transport, done) {
          const answer = (ending: Ending, retryAfter?: string | null) =>
            done(ending, repeatAfter(ending, retryAfter, Date.now()));
          const id = Number(delivery.url);
          expect(taken[id], `${id} may have arrived already`).toBe(0);
          expect(open.map((attempt) => attempt.id)).not.toContain(id);
          if (transport === 'none') return answer('unsent');
          if (transport === 'keepalive') kept = [...kept, delivery.size];
          expect(kept.length <= 9 || transport !== 'keepalive').toBe(true);
          if (transport === 'beacon') {
            taken[id]!++;
            return answer('queued');
          }
          open.push({ delivery, transport, answer, id });
        },
      });
      const settle = (index: number, ending: Ending, after: string | null): void => {
        const [attempt] = open.splice(index, 1);
        if (!attempt) return;
        if (attempt.transport === 'keepalive') kept = kept.slice(1);
        if (!NOT_TAKEN.includes(ending)) taken[attempt.id]!++;
        attempt.answer(ending, after);
      };
      for (const step of story) {
        if (step.what === 'deliver' && 'json' in step) {
          const id = taken.push(0) - 1;
          ended.push(0);
          const type = step.json ? 'application/json' : undefined;
          courier.deliver(sampleDelivery({ url: `${id}`, size: step.size, type }), () => ended[id]!++);
        } else if ('which' in step) settle(open.length ? step.which % open.length : 0, step.ending, step.after);
        else if ('ms' in step) vi.advanceTimersByTime(step.ms);
        else if (step.what === 'leave') courier.leave();
        else if (step.what === 'come') {
          kept = [];
          courier.come();
        } else {
          known.online = step.what === 'online';
          dispatchEvent(new Event(step.what));
        }
      }
      known.online = true;
      for (let round = 0; round < 4; round++) {
        vi.advanceTimersByTime(1e8);
        while (open.length) settle(0, 200, null);
      }
      expect(ended).toEqual(ended.map(() => 1));
      vi.clearAllTimers();
    }),
    { numRuns: 300 },
  );
});
