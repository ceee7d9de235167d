import { afterEach, describe, expect, test, vi } from 'vitest';
import { judge } from '../../src/core/judge';
import { readSettings } from '../../src/core/readSettings';
import { outbox } from '../../src/parts/outbox';
import type { Stages } from '../../src/types/records';
import { delivery, route } from '../records';
import { createStages } from './createStages';
import { createWorld, endWorld, START } from './outbox/createWorld';
import type { Ending } from './outbox/types';

afterEach(endWorld);

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const PREFIX = 'pagebeat.outbox.';

/** A world in which the server answers in this way. */
const worldThat = (ending: Ending | undefined, options: Parameters<typeof createWorld>[0] = {}) => {
  const world = createWorld(options);
  world.fate = () => ({ ending });
  return world;
};

const broken = (): never => {
  throw new Error('broken');
};

/** What an earlier page has kept. */
const keepBefore = (world: ReturnType<typeof createWorld>, count: number, age = HOUR): void => {
  for (let index = 1; index <= count; index++) {
    const delivery = { method: 'GET', url: `https://api.example.com/kept ${index}` };
    world.stored.set(`${PREFIX}${index}`, JSON.stringify({ time: START - age + index, delivery, failures: 0 }));
  }
};

describe('what is kept', () => {
  test.each([429, 500, 503] as const)('what the server refused with %s, and the call is told', async (ending) => {
    const world = worldThat(ending);
    const tab = world.open();
    const headers = { 'Content-Type': 'application/json' };
    tab.track('event', { body: '{"a":1}', headers, keepalive: true, credentials: 'omit', route: route() });
    await world.pass(SECOND);
    expect(tab.told).toEqual({ event: 'queued' });
    const [[key, text]] = [...world.stored] as [[string, string]];
    expect(key).toMatch(/^pagebeat\.outbox\..+/);
    // What is needed to send it again, and no more.
    expect(JSON.parse(text)).toEqual({
      key,
      time: expect.closeTo(START, -3),
      delivery: {
        name: 'Pirsch',
        kind: 'event',
        url: 'https://api.example.com/event',
        method: 'POST',
        headers,
        body: '{"a":1}',
      },
      failures: 0,
    });
    expect(world.sent()).toEqual(['event']);
  });

  test('what is tracked offline', async () => {
    const world = createWorld();
    world.onLine = false;
    const tab = world.open();
    tab.track('event');
    await world.pass(SECOND);
    expect(tab.told).toEqual({ event: 'queued' });
    expect(world.kept()).toEqual(['event']);
    await world.pass(HOUR);
    expect(world.sent()).toEqual([]);
  });

  test.each([200, 202, 302, 400, 403, 404, 413, 501, 502, 504, 520, 'queued', 'blocked', 'network'] as const)(
    'not what ended with %s: it may have arrived, or never will',
    async (ending) => {
      const world = worldThat(ending);
      const tab = world.open();
      tab.track('event');
      await world.pass(HOUR);
      expect(tab.told).toEqual({ event: ending });
      expect(world.kept()).toEqual([]);
      expect(world.sent()).toEqual(['event']);
    },
  );

  test.each([503, 'offline'] as const)('no heartbeat, after %s', async (ending) => {
    const world = worldThat(ending);
    const tab = world.open();
    tab.track('beat', { kind: 'session' });
    await world.pass(SECOND);
    expect(tab.told).toEqual({ beat: ending });
    expect(world.kept()).toEqual([]);
  });

  test.each([503, 'offline'] as const)('no call of the page’s own function, after %s', async (ending) => {
    const world = worldThat(ending);
    const tab = world.open();
    tab.track('call', { call: 'userengage' } as object);
    await world.pass(10 * SECOND);
    expect(tab.told).toEqual({ call: ending });
    expect(world.kept()).toEqual([]);
  });

  test.each([undefined, 'false'])('nothing where the tag has it %s, and nothing is read or removed', async (given) => {
    const world = worldThat(503);
    keepBefore(world, 1);
    world.stored.set(`${PREFIX}x`, '{').set('pagebeat.outbox', 'nonsense');
    const tab = world.open(readSettings(given === undefined ? {} : { outbox: given }));
    tab.track('event');
    await world.pass(10 * SECOND);
    tab.dispatch('online');
    await world.pass(HOUR);
    expect(tab.told).toEqual({ event: 503 });
    expect(world.sent()).toEqual(['event', 'event', 'event']);
    expect([...world.stored.keys()]).toEqual([`${PREFIX}1`, `${PREFIX}x`, 'pagebeat.outbox']);
  });

  test('nothing large: the live path goes on', async () => {
    const world = worldThat(503);
    const tab = world.open();
    // Two bytes to a letter.
    tab.track('large', { body: `${'é'.repeat(2500)}.` });
    tab.track('largest', { body: 'é'.repeat(2500) });
    await world.pass(10 * SECOND);
    expect(tab.told).toEqual({ large: 503, largest: 'queued' });
    expect(world.sent().filter((name) => name === 'large')).toHaveLength(3);
    expect(world.kept()).toEqual(['largest']);
  });

  test('nothing large: the live path knows when the server wants it again', async () => {
    const world = createWorld();
    world.fate = () => ({ ending: 503, retryAfter: '8' });
    world.open().track('large', { body: 'x'.repeat(5001) });
    await world.pass(7 * SECOND);
    expect(world.sent()).toEqual(['large']);
    await world.pass(2 * SECOND);
    expect(world.sent()).toEqual(['large', 'large']);
  });

  test('at most 50: the oldest goes', async () => {
    const world = worldThat(503);
    keepBefore(world, 50);
    const tab = world.open();
    tab.track('new');
    await world.pass(SECOND);
    expect(world.kept()).toHaveLength(50);
    expect(world.kept()[0]).toBe('kept 2');
    expect(world.kept()[49]).toBe('new');
  });

  test('for 24 hours, and not what is from the future', () => {
    const world = createWorld();
    keepBefore(world, 1, 24 * HOUR + 2);
    world.open();
    expect(world.kept()).toEqual([]);
    keepBefore(world, 1, 24 * HOUR - 2);
    world.open();
    expect(world.kept()).toEqual(['kept 1']);
    keepBefore(world, 1, -24 * HOUR - 2);
    world.open();
    expect(world.kept()).toEqual([]);
  });

  test.each([
    '',
    '{',
    'null',
    '5',
    '"text"',
    '[]',
    '{}',
    `{"time":${START}}`,
    `{"time":${START},"delivery":null}`,
    `{"time":${START},"delivery":{"method":"GET"}}`,
    `{"time":${START},"delivery":{"method":"GET","url":5}}`,
    `{"time":${START},"delivery":{"method":"DELETE","url":"https://example.com"}}`,
    `{"time":"yesterday","delivery":{"method":"GET","url":"https://example.com"}}`,
    `{"delivery":{"method":"GET","url":"https://example.com"}}`,
  ])('not %s, which is removed; what is not ours stays', async (text) => {
    const world = createWorld();
    keepBefore(world, 1);
    world.stored.set(`${PREFIX}x`, text).set('site', text).set(`my.${PREFIX}x`, text);
    world.open().track('pageview');
    expect([...world.stored.keys()]).toEqual([`${PREFIX}1`, 'site', `my.${PREFIX}x`]);
    await world.pass(10 * SECOND);
    expect(world.sent()).toEqual(['pageview', 'kept 1']);
    expect([...world.stored.keys()]).toEqual(['site', `my.${PREFIX}x`]);
  });

  test('nothing of a browser that is opted out', async () => {
    const world = worldThat(503);
    keepBefore(world, 3);
    world.stored.set('disable_pirsch', '1');
    const tab = world.open();
    expect(world.kept()).toEqual([]);
    tab.track('event');
    await world.pass(10 * SECOND);
    expect(tab.told).toEqual({ event: 503 });
    expect([...world.stored.keys()]).toEqual(['disable_pirsch']);
  });

  test('nothing of a browser that is opted out while it is sent', async () => {
    const world = createWorld();
    keepBefore(world, 3);
    world.fate = ({ name }) => ({ ending: name === 'pageview' ? 200 : 503 });
    world.open().track('pageview');
    await world.pass(1.24 * SECOND);
    expect(world.sent()).toEqual(['pageview', 'kept 1']);
    world.site.setItem('disable_pirsch', '1');
    await world.pass(HOUR);
    expect(world.sent()).toEqual(['pageview', 'kept 1']);
    expect([...world.stored.keys()]).toEqual(['disable_pirsch']);
  });
});

describe('what is kept is sent', () => {
  test('once the server is well, in its order, one at a time, and the storage is empty', async () => {
    const world = worldThat(503);
    const first = world.open();
    for (let index = 1; index <= 12; index++) first.track(`event ${index}`);
    await world.pass(SECOND);
    first.leave();
    const expected = world.kept();
    expect(expected).toHaveLength(12);
    expect(expected).toEqual([...expected].sort((one, other) => +one.slice(6) - +other.slice(6)));
    world.attempts.length = 0;
    world.fate = () => ({ ending: 200, delay: 100 });
    world.open().track('pageview');
    await world.pass(30 * SECOND);
    expect(world.sent()).toEqual(['pageview', ...expected]);
    expect([...world.stored]).toEqual([]);
    for (let index = 1; index < world.attempts.length; index++) {
      expect(world.attempts[index]!.at - world.attempts[index - 1]!.at).toBeGreaterThanOrEqual(300);
    }
  });

  test('not beside the first pageview, and never while no server has answered', async () => {
    const world = worldThat('network');
    keepBefore(world, 3);
    const tab = world.open();
    await world.pass(HOUR);
    expect(world.sent()).toEqual([]);
    for (let index = 0; index < 5; index++) {
      tab.track('pageview');
      await world.pass(HOUR);
    }
    expect(world.kept()).toHaveLength(3);
    world.fate = () => ({ ending: 200 });
    tab.track('pageview');
    await world.pass(10 * SECOND);
    expect(world.kept()).toEqual([]);
  });

  test('as soon as the browser is online again', async () => {
    const world = createWorld();
    world.onLine = false;
    const tab = world.open();
    tab.track('one');
    tab.track('two');
    tab.dispatch('online');
    await world.pass(HOUR);
    expect(world.sent()).toEqual([]);
    world.onLine = true;
    tab.dispatch('online');
    await world.pass(5 * SECOND);
    expect(world.sent()).toEqual(['one', 'two']);
    expect([...world.stored]).toEqual([]);
  });

  test('no further while the browser is offline', async () => {
    const world = createWorld();
    keepBefore(world, 3);
    const tab = world.open();
    tab.track('pageview');
    await world.pass(1.25 * SECOND);
    world.onLine = false;
    await world.pass(HOUR);
    expect(world.sent()).toEqual(['pageview', 'kept 1']);
    expect(world.locks.held()).toBe(false);
    expect(world.locks.requests).toBe(1);
    world.onLine = true;
    tab.dispatch('online');
    await world.pass(5 * SECOND);
    expect(world.kept()).toEqual([]);
  });

  test('again after 30 seconds, doubled up to 5 minutes, with its first time', async () => {
    const world = worldThat(503, { random: () => 0 });
    world.open().track('event');
    await world.pass(24 * HOUR);
    const gaps = world.attempts.slice(1).map(({ at }, index) => Math.round((at - world.attempts[index]!.at) / SECOND));
    expect(gaps.slice(0, 6)).toEqual([30, 30, 60, 120, 240, 300]);
    expect(new Set(gaps.slice(6))).toEqual(new Set([300]));
    const count = world.attempts.length;
    await world.pass(HOUR);
    expect(world.attempts).toHaveLength(count);
    expect([...world.stored]).toEqual([]);
  });

  test('not by all visitors at once', async () => {
    const world = worldThat(503, { random: () => 0.99 });
    world.open().track('event');
    await world.pass(44 * SECOND);
    expect(world.attempts).toHaveLength(1);
    await world.pass(2 * SECOND);
    expect(world.attempts).toHaveLength(2);
  });

  test.each([
    ['120', 120],
    [new Date(START + 90 * SECOND).toUTCString(), 90],
    ['nonsense', 30],
    ['86401', 86400],
    ['1e12', 86400],
  ])('not before the server wants it: %s', async (retryAfter, seconds) => {
    const world = createWorld({ random: () => 0 });
    world.fate = () => ({ ending: 503, retryAfter, delay: 0 });
    world.open().track('event');
    await world.pass(SECOND);
    world.fate = () => ({ ending: 200 });
    // A wait of 24 hours is one for nothing.
    if (seconds === 86400) {
      await world.pass(48 * HOUR);
      expect(world.sent()).toEqual(['event']);
    } else {
      await world.pass((seconds - 2) * SECOND);
      expect(world.sent()).toEqual(['event']);
      await world.pass(2 * SECOND);
      expect(world.sent()).toEqual(['event', 'event']);
    }
  });

  test('as if it were the first time when it went well in between', async () => {
    const world = worldThat(503, { random: () => 0 });
    const tab = world.open();
    tab.track('event');
    await world.pass(200 * SECOND);
    world.fate = () => ({ ending: 200 });
    await world.pass(200 * SECOND);
    expect(world.kept()).toEqual([]);
    world.fate = () => ({ ending: 503 });
    world.attempts.length = 0;
    tab.track('again');
    await world.pass(35 * SECOND);
    expect(world.sent()).toEqual(['again', 'again']);
  });

  test('when the browser is online again, though the line has failed before', async () => {
    const world = createWorld();
    keepBefore(world, 2);
    world.fate = ({ name }) => ({ ending: name === 'pageview' ? 200 : 'network' });
    const tab = world.open();
    tab.track('pageview');
    await world.pass(HOUR);
    expect(world.kept()).toEqual(['kept 2']);
    world.fate = () => ({ ending: 200 });
    tab.dispatch('online');
    await world.pass(5 * SECOND);
    expect(world.kept()).toEqual([]);
  });

  test('not while the line is dead, whichever server they are for', async () => {
    const world = worldThat('network');
    keepBefore(world, 2);
    world.open().track('pageview', { host: 'https://other.example' });
    await world.pass(HOUR);
    expect(world.sent()).toEqual(['pageview']);
  });

  test('while the page sends what it has to say', async () => {
    const world = createWorld();
    keepBefore(world, 10);
    const tab = world.open();
    tab.track('pageview');
    await world.pass(1.3 * SECOND);
    for (let index = 0; index < 20; index++) {
      await world.pass(0.11 * SECOND);
      tab.track('event', { host: `https://${index}.example` });
    }
    expect(world.kept()).toEqual([]);
  });

  test('sooner when the server answers something else', async () => {
    const world = worldThat(503);
    const tab = world.open();
    tab.track('event');
    await world.pass(SECOND);
    world.fate = () => ({ ending: 200 });
    tab.track('next');
    await world.pass(2 * SECOND);
    expect(world.sent()).toEqual(['event', 'next', 'event']);
    expect([...world.stored]).toEqual([]);
  });

  test.each(['network', 'blocked', 502, 504, 521, undefined] as const)(
    'one only where the line or the server then fails with %s, and that one never again',
    async (ending) => {
      const world = createWorld();
      keepBefore(world, 3);
      world.fate = ({ name }) => ({ ending: name === 'pageview' ? 200 : ending });
      const tab = world.open();
      tab.track('pageview');
      await world.pass(HOUR);
      expect(world.sent()).toEqual(['pageview', 'kept 1']);
      expect(world.locks.held()).toBe(false);
      world.fate = () => ({ ending: 200 });
      tab.track('pageview');
      await world.pass(10 * SECOND);
      expect(world.sent()).toEqual(['pageview', 'kept 1', 'pageview', 'kept 2', 'kept 3']);
    },
  );

  test.each([400, 403, 404, 413])('and not kept when it is refused for good: %i', async (ending) => {
    const world = createWorld();
    keepBefore(world, 2);
    world.fate = ({ name }) => ({ ending: name === 'kept 1' ? ending : 200 });
    world.open().track('pageview');
    await world.pass(10 * SECOND);
    expect(world.sent()).toEqual(['pageview', 'kept 1', 'kept 2']);
    expect([...world.stored]).toEqual([]);
  });

  test('back when it is refused late', async () => {
    const world = createWorld();
    keepBefore(world, 2);
    world.fate = ({ name }) => (name === 'kept 1' ? { ending: 503, delay: 20 * SECOND } : { ending: 200 });
    world.open().track('pageview');
    await world.pass(17 * SECOND);
    expect(world.kept()).toEqual(['kept 2']);
    await world.pass(10 * SECOND);
    expect(world.kept()).toEqual(['kept 1', 'kept 2']);
  });

  test('back when the browser is offline after all, and never beside that', async () => {
    const world = createWorld();
    keepBefore(world, 3);
    world.fate = ({ name }) => ({ ending: name === 'pageview' ? 200 : 'offline' });
    const tab = world.open();
    tab.track('pageview');
    await world.pass(HOUR);
    expect(world.sent()).toEqual(['pageview', 'kept 1']);
    expect(world.kept()).toEqual(['kept 1', 'kept 2', 'kept 3']);
    world.fate = () => ({ ending: 200 });
    tab.dispatch('online');
    await world.pass(5 * SECOND);
    expect(world.sent()).toEqual(['pageview', 'kept 1', 'kept 1', 'kept 2', 'kept 3']);
  });

  test('the oldest first, in whatever order the storage has them', async () => {
    const world = createWorld();
    for (const age of [1, 3, 2]) {
      const delivery = { method: 'GET', url: `https://api.example.com/kept ${age}` };
      world.stored.set(PREFIX + age, JSON.stringify({ time: START - age * HOUR, delivery, failures: 0 }));
    }
    world.open().track('pageview');
    await world.pass(10 * SECOND);
    expect(world.sent()).toEqual(['pageview', 'kept 3', 'kept 2', 'kept 1']);
  });

  test('though the page sends something all the time', async () => {
    const world = createWorld();
    keepBefore(world, 3);
    const tab = world.open();
    for (let index = 0; index < 10; index++) {
      tab.track(`event ${index}`);
      await world.pass(0.9 * SECOND);
    }
    expect(world.kept()).toEqual([]);
  });

  test('though the page hands something to a beacon', async () => {
    const world = createWorld();
    keepBefore(world, 3);
    world.fate = ({ name }) => ({ ending: name === 'beacon' ? 'queued' : 200 });
    const tab = world.open();
    tab.track('pageview');
    await world.pass(0.5 * SECOND);
    tab.track('beacon');
    await world.pass(10 * SECOND);
    expect(world.kept()).toEqual([]);
  });

  test('not while the page’s policy blocks all', async () => {
    const world = worldThat('blocked');
    keepBefore(world, 3);
    world.open().track('pageview', { host: 'https://other.example' });
    await world.pass(HOUR);
    expect(world.sent()).toEqual(['pageview']);
  });

  test('not once the line is dead again', async () => {
    const world = createWorld();
    keepBefore(world, 3);
    world.fate = ({ name }) => ({ ending: name === 'pageview' ? 200 : 'network' });
    const tab = world.open();
    tab.track('pageview');
    await world.pass(0.5 * SECOND);
    tab.track('event');
    await world.pass(HOUR);
    expect(world.sent()).toEqual(['pageview', 'event']);
    expect(world.kept()).toHaveLength(3);
  });

  test('to an endpoint of the page’s own host, which is one server by whatever address', async () => {
    const world = worldThat(503);
    const tab = world.open();
    tab.track('hit?nc=1', { host: '' });
    await world.pass(SECOND);
    world.fate = () => ({ ending: 200 });
    tab.track('hit?nc=2', { host: '' });
    await world.pass(10 * SECOND);
    expect(world.sent()).toEqual(['hit?nc=1', 'hit?nc=2', 'hit?nc=1']);
    expect([...world.stored]).toEqual([]);
  });

  test('though a server breaks down on one of them', async () => {
    const world = createWorld();
    keepBefore(world, 3);
    world.fate = ({ name }) => ({ ending: name === 'kept 1' ? 500 : 200 });
    world.open().track('pageview');
    await world.pass(60 * SECOND);
    expect(world.sent().slice(0, 4)).toEqual(['pageview', 'kept 1', 'kept 2', 'kept 3']);
    expect(world.kept()).toEqual(['kept 1']);
  });

  test('though another server fails', async () => {
    const world = createWorld();
    const tab = world.open();
    world.fate = () => ({ ending: 503 });
    tab.track('a');
    tab.track('b', { host: 'https://other.example' });
    await world.pass(SECOND);
    world.fate = ({ url }) => ({ ending: url.includes('other') ? 200 : 503 });
    tab.track('c', { host: 'https://other.example' });
    await world.pass(10 * SECOND);
    expect(world.sent()).toEqual(['a', 'b', 'c', 'b']);
    expect(world.kept()).toEqual(['a']);
  });
});

describe('an answer of a page’s own fetch', () => {
  test.each<[string, object | null | undefined, string | number]>([
    ['200 without headers', { status: 200 }, 200],
    ['503 without headers', { status: 503 }, 'queued'],
    ['503 with headers that are null', { status: 503, headers: null }, 'queued'],
    ['503 with headers that throw', { status: 503, headers: { get: broken } }, 'queued'],
    ['nothing', undefined, 'network'],
    ['null', null, 'network'],
  ])('may be %s', async (_what, answer, told) => {
    const world = createWorld({ random: () => 0 });
    const tab = world.open();
    world.fate = () => ({ answer });
    tab.track('event');
    await world.pass(SECOND);
    expect(tab.told).toEqual({ event: told });
    expect(world.kept()).toEqual(told === 'queued' ? ['event'] : []);
    await world.pass(30 * SECOND);
    expect(world.sent()).toEqual(told === 'queued' ? ['event', 'event'] : ['event']);
  });
});

test('an answer that is not for it is given on as it is', async () => {
  const answer = { status: 200, headers: { get: broken } };
  const error = new TypeError('Failed to fetch');
  const inner = vi.fn<Stages['send']>(async () => answer);
  const stages = createStages({ send: inner });
  outbox(stages, { outbox: true });
  const one = delivery();
  expect(await stages.send(one)).toBe(answer);
  expect(inner).toHaveBeenCalledExactlyOnceWith(one);
  inner.mockRejectedValueOnce(error);
  await expect(stages.send(one)).rejects.toBe(error);
});

test('what is kept is told as queued, what is not as it is', () => {
  const stages = createStages({ judge });
  outbox(stages, { outbox: true });
  expect(stages.judge(delivery(), { queued: true })).toEqual({ ok: true, queued: true });
  expect(stages.judge(delivery(), { reason: 'offline' })).toMatchObject({ reason: 'offline' });
  expect(stages.judge(delivery(), { status: 503 })).toMatchObject({ reason: 'refused', status: 503 });
});

test('what the first edition has kept is sent, with what it needs', async () => {
  const world = createWorld();
  const delivery = {
    method: 'POST',
    url: 'https://api.example.com/old',
    body: '{"sentAt":"2023-11-14T22:13:20.000Z"}',
    size: 41,
    fleeting: false,
    destination: 'customerio',
    repeatable: true,
    sentAt: '2023-11-14T22:13:20.000Z',
  };
  world.stored.set(`${PREFIX}1/0.5`, JSON.stringify({ time: START - HOUR, delivery, failures: 0 }));
  world.open().track('pageview');
  await world.pass(5 * SECOND);
  expect(world.sent()).toEqual(['pageview', 'old']);
  expect(world.attempts[1]!.delivery).toMatchObject(delivery);
  expect([...world.stored]).toEqual([]);
});

describe('a page that is left', () => {
  test('lets the next one go on', async () => {
    const world = createWorld();
    keepBefore(world, 5);
    const first = world.open();
    first.track('pageview');
    await world.pass(1.5 * SECOND);
    first.leave();
    world.open().track('pageview');
    await world.pass(10 * SECOND);
    expect(world.sent().filter((name) => /kept/.test(name))).toEqual([1, 2, 3, 4, 5].map((index) => `kept ${index}`));
  });

  test.each([true, false])(
    'has no turn while in the back/forward cache, and goes on when it is back; locks %s',
    async (locks) => {
      const world = createWorld({ locks });
      keepBefore(world, 5);
      const first = world.open();
      first.track('pageview');
      // With one in flight.
      await world.pass(1.23 * SECOND);
      expect(world.sent()).toEqual(['pageview', 'kept 1']);
      first.freeze();
      await world.pass(SECOND);
      expect(world.locks.held()).toBe(false);
      expect(world.stored.has('pagebeat.outbox')).toBe(false);
      const second = world.open();
      second.track('pageview');
      await world.pass(1.5 * SECOND);
      second.leave();
      first.restore();
      await world.pass(20 * SECOND);
      expect(world.sent().filter((name) => /kept/.test(name))).toEqual([1, 2, 3, 4, 5].map((index) => `kept ${index}`));
      expect([...world.stored]).toEqual([]);
    },
  );

  test('lets go of a lock that is granted while it is being left', async () => {
    const world = createWorld();
    keepBefore(world, 2);
    const tab = world.open();
    tab.track('pageview');
    // It has asked, and the browser answers in a millisecond.
    await world.pass(1.02 * SECOND);
    expect(world.locks.requests).toBe(1);
    tab.dispatch('pagehide');
    await world.pass(0.5 * SECOND);
    expect(world.locks.held()).toBe(false);
    expect(world.sent()).toEqual(['pageview']);
    await world.pass(10 * SECOND);
    expect(world.kept()).toEqual([]);
  });
});

describe('the storage', () => {
  test.each(['denied', 'missing', 'forgetful', 'unreadable', 'hidden'] as const)(
    'may be %s: the live path goes on, and nothing throws',
    async (fault) => {
      for (const locks of [true, false, 'denied'] as const) {
        const world = worldThat(503, { locks });
        world.faults[fault] = true;
        const tab = world.open();
        tab.track('event');
        await world.pass(10 * SECOND);
        expect(tab.told).toEqual({ event: 503 });
        expect(world.sent()).toEqual(['event', 'event', 'event']);
        world.fate = () => ({ ending: 200 });
        tab.track('next');
        tab.dispatch('online');
        await world.pass(HOUR);
        tab.leave();
        expect(tab.told).toEqual({ event: 503, next: 200 });
        expect([...world.stored]).toEqual([]);
        endWorld();
      }
    },
  );

  test('may be full: the live path goes on', async () => {
    const world = worldThat(503);
    world.faults.quota = 100;
    const tab = world.open();
    tab.track('event');
    await world.pass(0.5 * SECOND);
    world.fate = () => ({ ending: 200 });
    await world.pass(10 * SECOND);
    expect(tab.told).toEqual({ event: 200 });
  });

  test('may be full with what is kept already: that stays, and the live path goes on', async () => {
    const world = worldThat(503);
    const tab = world.open();
    tab.track('event 1');
    await world.pass(SECOND);
    world.faults.quota = [...world.stored].reduce((sum, [key, text]) => sum + key.length + text.length, 10);
    tab.track('event 2');
    await world.pass(10 * SECOND);
    expect(tab.told).toEqual({ 'event 1': 'queued', 'event 2': 503 });
    expect(world.sent()).toEqual(['event 1', 'event 2', 'event 2', 'event 2']);
    expect(world.kept()).toEqual(['event 1']);
  });

  test.each([true, 'throws'] as const)('may not let go: what can not be removed is not sent (%s)', async (sticky) => {
    const world = createWorld();
    keepBefore(world, 3);
    world.faults.sticky = sticky;
    world.open().track('pageview');
    await world.pass(HOUR);
    expect(world.sent()).toEqual(['pageview']);
    expect(world.kept()).toHaveLength(3);
  });

  test('may become denied at any time', async () => {
    const world = createWorld();
    keepBefore(world, 3);
    world.open().track('pageview');
    await world.pass(1.3 * SECOND);
    world.faults.denied = true;
    await world.pass(HOUR);
    expect(world.sent()).toEqual(['pageview', 'kept 1']);
    expect(world.locks.held()).toBe(false);
  });
});

describe('tabs', () => {
  const unique = (names: string[]): string[] => [...new Set(names)].sort();

  test.each([true, false])('take turns: locks %s', async (locks) => {
    const world = createWorld({ locks });
    keepBefore(world, 10);
    const tabs = [world.open(), world.open(), world.open()];
    for (const tab of tabs) tab.track('pageview');
    let most = 0;
    const inFlight = new Set<string>();
    world.fate = ({ name }) => {
      inFlight.add(name);
      most = Math.max(most, inFlight.size);
      world.after(100, undefined, () => inFlight.delete(name));
      return { ending: 200, delay: 100 };
    };
    await world.pass(60 * SECOND);
    const kept = world.attempts.filter(({ name }) => /kept/.test(name));
    expect(kept.map(({ name }) => name)).toEqual(
      unique(kept.map(({ name }) => name)).sort((a, b) => +a.slice(5) - +b.slice(5)),
    );
    expect(kept).toHaveLength(10);
    expect(new Set(kept.map(({ tab }) => tab)).size).toBe(1);
    expect(most).toBe(1);
    expect([...world.stored]).toEqual([]);
  });

  test.each([
    [true, 2],
    [false, 32],
  ])('go on for one that crashed: locks %s, within %i seconds', async (locks, seconds) => {
    const world = createWorld({ locks });
    keepBefore(world, 5);
    const first = world.open();
    first.track('pageview');
    await world.pass(1.5 * SECOND);
    first.crash();
    const before = world.sent().filter((name) => /kept/.test(name));
    expect(before).toEqual(['kept 1', 'kept 2']);
    const second = world.open();
    second.track('pageview');
    if (!locks) await world.pass(25 * SECOND);
    if (!locks) expect(world.kept()).toHaveLength(3);
    await world.pass((seconds + 5) * SECOND);
    expect(world.sent().filter((name) => /kept/.test(name))).toEqual([1, 2, 3, 4, 5].map((index) => `kept ${index}`));
    expect([...world.stored]).toEqual([]);
  });

  test.each(['nonsense', '', '-1/x', 'Infinity/x', `${START - 1}/x`, `${START + 365 * 24 * HOUR}/x`])(
    'do not wait for the claim %s',
    async (claim) => {
      const world = createWorld({ locks: false });
      keepBefore(world, 1);
      world.stored.set('pagebeat.outbox', claim);
      world.open().track('pageview');
      await world.pass(5 * SECOND);
      expect(world.sent()).toEqual(['pageview', 'kept 1']);
      expect([...world.stored]).toEqual([]);
    },
  );

  test('stop when another one has the turn', async () => {
    const world = createWorld({ locks: false });
    keepBefore(world, 3);
    const tab = world.open();
    tab.track('pageview');
    await world.pass(1.25 * SECOND);
    const theirs = `${world.now + 20 * SECOND}/another`;
    world.site.setItem('pagebeat.outbox', theirs);
    await world.pass(10 * SECOND);
    expect(world.sent()).toEqual(['pageview', 'kept 1']);
    expect(world.stored.get('pagebeat.outbox')).toBe(theirs);
    await world.pass(60 * SECOND);
    expect(world.kept()).toEqual([]);
  });

  test('clear away the claim of one that crashed', () => {
    const world = createWorld({ locks: false });
    world.stored.set('pagebeat.outbox', `${START - 1}/x`);
    world.open();
    expect([...world.stored]).toEqual([]);
    world.stored.set('pagebeat.outbox', `${START + 1}/x`);
    world.open();
    expect([...world.stored]).toHaveLength(1);
  });

  test.each([true, false])('keep the turn for as long as it takes: locks %s', async (locks) => {
    const world = createWorld({ locks });
    keepBefore(world, 40);
    const [first, second] = [world.open(), world.open()];
    first.track('pageview');
    second.track('pageview');
    world.fate = () => ({ ending: 200, delay: 2 * SECOND });
    await world.pass(120 * SECOND);
    expect([...world.stored]).toEqual([]);
    expect(new Set(world.attempts.filter(({ name }) => /kept/.test(name)).map(({ tab }) => tab)).size).toBe(1);
  });

  test.each([true, false])('do not go on beside another one when an answer is late: locks %s', async (locks) => {
    const world = createWorld({ locks });
    keepBefore(world, 10);
    const [first, second] = [world.open(), world.open()];
    first.track('pageview');
    await world.pass(0.5 * SECOND);
    second.track('pageview');
    // The first gives up after 15 seconds, and the second is at it when the answer comes.
    world.fate = ({ name }) => ({ ending: 200, delay: (name === 'kept 1' ? 40 : 5) * SECOND });
    await world.pass(120 * SECOND);
    const kept = world.attempts.filter(({ name }) => /kept/.test(name));
    expect(kept.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, index) => `kept ${index + 1}`));
    for (let index = 2; index < kept.length; index++) {
      expect(kept[index]!.at - kept[index - 1]!.at).toBeGreaterThanOrEqual(5 * SECOND);
    }
  });

  test('ask again for a lock when no answer comes', async () => {
    const world = createWorld();
    keepBefore(world, 2);
    world.locks.hangs = true;
    world.open().track('pageview');
    await world.pass(5 * SECOND);
    world.locks.hangs = false;
    await world.pass(60 * SECOND);
    expect(world.kept()).toEqual([]);
  });

  test('let go of a lock that is granted after they were left', async () => {
    const world = createWorld();
    keepBefore(world, 2);
    const tab = world.open();
    tab.track('pageview');
    await world.pass(1.02 * SECOND);
    tab.freeze();
    await world.pass(SECOND);
    tab.restore();
    await world.pass(10 * SECOND);
    expect(world.kept()).toEqual([]);
    expect(world.locks.held()).toBe(false);
  });
});
