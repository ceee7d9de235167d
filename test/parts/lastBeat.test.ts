import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { lastBeat } from '../../src/parts/lastBeat';
import type { Answer } from '../../src/types/records';
import { delivery, route } from '../records';
import { createStages } from './createStages';
import { make } from './startHall';

/** What the browser keeps, and what it was told to forget. */
let kept: { url: string; init: RequestInit }[];

beforeEach(() => {
  kept = [];
  vi.stubGlobal('fetchLater', (url: string, init: RequestInit) => {
    kept.push({ url, init });
    return { activated: false };
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const waiting = () => kept.filter(({ init }) => !init.signal!.aborted);
const start = (
  attributes: Record<string, string> = { lastBeat: '' },
  answer: () => Promise<Answer> = async () => ({ status: 200 }),
) => {
  const stages = createStages({ send: answer });
  lastBeat(stages, readSettings(attributes));
  const to = (key: string, timer: unknown = 1) => route({ key, timer, session: true, make });
  return {
    stages,
    to,
    send: (kind: 'hit' | 'event' | 'session', one = to('codeA')) => stages.send(delivery({ kind, route: one })),
  };
};

test('one is kept ready after the pageview, and renewed with each heartbeat', async () => {
  const { send } = start();
  await send('hit');
  expect(waiting()).toHaveLength(1);
  expect(waiting()[0]).toMatchObject({
    url: 'https://api.test/session',
    init: { method: 'POST', credentials: 'omit' },
  });
  expect(JSON.parse(waiting()[0]!.init.body as string).said).toMatch(/^session /);
  await send('session');
  await send('session');
  expect(kept).toHaveLength(3);
  expect(waiting()).toEqual([kept[2]]);
});

test('of each destination one', async () => {
  const { send, to } = start();
  await send('hit', to('codeA'));
  await send('hit', to('codeB'));
  await send('session', to('codeB'));
  expect(waiting()).toHaveLength(2);
});

test.each([402, 403, 404, 503])('after %i none is kept', async (status) => {
  let answer = { status: 200 };
  const { send } = start(undefined, async () => answer);
  await send('hit');
  answer = { status };
  await send('session');
  expect(waiting()).toEqual([]);
});

test('where the network fails the one before stays', async () => {
  let answer = (): Promise<Answer> => Promise.resolve({ status: 200 });
  const { send } = start(undefined, () => answer());
  await send('hit');
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(send('session')).rejects.toThrow('Failed to fetch');
  expect(waiting()).toHaveLength(1);
});

test('none for an event, nor where there are no heartbeats', async () => {
  const { send, to } = start();
  await send('event');
  await send('hit', to('codeA', null));
  expect(kept).toEqual([]);
});

test('it is taken back when consent is withdrawn', async () => {
  const { stages, send } = start();
  await send('hit');
  stages.withdraw!();
  expect(waiting()).toEqual([]);
});

test('a browser that takes no more of them: the answer is told all the same', async () => {
  vi.stubGlobal('fetchLater', () => {
    throw new Error('QuotaExceededError');
  });
  const { send } = start();
  await expect(send('hit')).resolves.toEqual({ status: 200 });
});

test.each([
  ['without the attribute', {}],
  ['with false', { lastBeat: 'false' }],
])('nothing %s', async (_, attributes) => {
  const { send } = start(attributes as Record<string, string>);
  await send('hit');
  expect(kept).toEqual([]);
});

test('nothing where the browser has no such function', async () => {
  vi.stubGlobal('fetchLater', undefined);
  const { stages, send } = start();
  await expect(send('hit')).resolves.toEqual({ status: 200 });
  expect(stages.withdraw).toBeUndefined();
});
