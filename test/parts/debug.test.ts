import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { judge } from '../../src/core/judge';
import { readSettings } from '../../src/core/readSettings';
import { pirsch } from '../../src/destinations/pirsch';
import { swetrix } from '../../src/destinations/swetrix';
import { tell } from '../../src/parts/around/tell';
import { debug } from '../../src/parts/debug';
import { page } from '../../src/parts/page';
import { startTracker } from '../../src/tracker';
import type { Settings } from '../../src/types/options';
import type { Answer, Delivery, Stages } from '../../src/types/records';
import { delivery, route } from '../records';
import { visit } from '../visit';
import { createStages } from './createStages';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Stages with the part. */
const start = (settings: Settings = {}, overrides: Partial<Stages> = {}) => {
  const stages = createStages({ judge, send: vi.fn(async () => ({ status: 200 })), ...overrides });
  const { send } = stages;
  tell(stages);
  debug(stages, settings);
  return {
    stages,
    /** Sends something that ends so, or not yet. */
    send: async (ending?: Answer | TypeError | 'none yet', given: Partial<Delivery> = {}): Promise<void> => {
      const one = delivery(given);
      const answer = { status: 200 };
      vi.mocked(send).mockResolvedValueOnce(answer);
      expect(await stages.send(one)).toBe(answer);
      expect(send).toHaveBeenLastCalledWith(one);
      if (ending !== 'none yet') stages.judge(one, ending as Answer);
    },
    state: () => stages.track.debug!(),
  };
};

test('prints the options, the destinations, and what was sent with its verdict', async () => {
  const { stages, send, state } = start(readSettings({ code: 'abc', heartbeat: '60', outbox: 'false' }));
  const added = [
    route({ key: 'codeabc', settings: { code: 'abc' }, make: pirsch }),
    route({ key: 'projectIdcodeKey', settings: { projectId: 'codeKey' }, make: swetrix }),
  ];
  for (let time = 0; time < 2; time++) {
    for (const one of added) stages.make(one, 'hit', stages.readPage(undefined));
  }
  await send({ status: 200 }, { body: '{"a":1}' });
  await send({ status: 400 }, { url: 'https://api.example.com/hit?nc=1', name: 'Swetrix' });
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(state()).toEqual({
    options: { code: 'abc', heartbeat: '60', outbox: null },
    destinations: ['pirsch abc', 'swetrix codeKey'],
    sent: [
      {
        time,
        destination: 'pirsch',
        to: 'https://api.example.com/event',
        body: '{"a":1}',
        verdict: 'accepted, 200',
      },
      { time, destination: 'swetrix', to: 'https://api.example.com/hit', body: 'nc=1', verdict: 'refused, 400' },
    ],
  });
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('pagebeat: options {"code":"abc","heartbeat":"60","outbox":null}');
  expect(lines[1]).toBe('pagebeat: destinations ["pirsch abc","swetrix codeKey"]');
  expect(lines[3]).toContain('"verdict":"refused, 400"');
});

test.each([
  ['firstpartyKeyk-1', 'Firstparty', 'firstparty k-1'],
  ['customerioKeyIdKey', 'Customer.io', 'customer.io IdKey'],
  ['codecodeKey', 'Pirsch', 'pirsch codeKey'],
])('a route with the key %s is %s', (key, name, expected) => {
  const { stages, state } = start();
  stages.make(route({ key, make: () => delivery({ name }) }), 'hit', stages.readPage(undefined));
  expect(state().destinations).toEqual([expected]);
});

test.each<[Answer | TypeError | undefined | 'none yet', string]>([
  [{ status: 201 }, 'accepted, 201'],
  [{ status: 403 }, 'refused, 403'],
  [{ queued: true }, 'queued'],
  [{ reason: 'blocked' }, 'blocked'],
  [{ reason: 'offline' }, 'offline'],
  [new TypeError('Failed to fetch'), 'network'],
  [undefined, 'network'],
  ['none yet', 'none yet'],
])('of what ended with %j the verdict is %s', async (ending, verdict) => {
  const { send, state } = start();
  await send(ending);
  expect(state().sent).toEqual([expect.objectContaining({ verdict })]);
});

test('takes the word of what is inside of it', async () => {
  const { send, state } = start({}, { judge: () => ({ ok: true, status: 403, skipped: 'duplicate' }) });
  await send({ status: 403 });
  expect(state().sent[0]!.verdict).toBe('duplicate, 403');
});

test('each is told its own verdict, and what was returned before stays as it was', async () => {
  const { stages, state } = start();
  const [one, other] = [delivery({ body: 'one' }), delivery({ body: 'other' })];
  for (const each of [one, other]) await stages.send(each);
  const [first] = state().sent;
  stages.judge(other, { status: 200 });
  stages.judge(one, { status: 400 });
  expect(state().sent).toMatchObject([
    { body: 'one', verdict: 'refused, 400' },
    { body: 'other', verdict: 'accepted, 200' },
  ]);
  expect(first!.body).toBe('one');
});

test('a call of the page’s own function is told by its name', async () => {
  const { send, state } = start();
  await send({ queued: true }, { name: 'User.com', url: '/', call: 'UE.pageHit', body: '[]' });
  expect(state().sent[0]).toMatchObject({ destination: 'user.com', to: 'UE.pageHit', body: '[]', verdict: 'queued' });
});

test('keeps the last 50', async () => {
  const { send, state } = start();
  for (let index = 0; index < 60; index++) await send({ status: 200 }, { body: String(index) });
  const { sent } = state();
  expect(sent).toHaveLength(50);
  expect(sent[0]!.body).toBe('10');
});

test('is on the function of a tracker, and knows on localhost where it would send to', () => {
  visit('http://localhost/');
  const settings = { code: 'abc' };
  const stages = startTracker(settings, () => {});
  page(stages, settings);
  debug(stages, settings);
  stages.add({ key: 'codeabc', settings, make: pirsch }, 'hit event session');
  stages.look();
  expect(stages.track.debug!()).toEqual({ options: settings, destinations: ['pirsch abc'], sent: [] });
});

test.each<[string, unknown]>([
  ['none', undefined],
  ['one without its functions', {}],
  [
    'one that throws',
    {
      log: () => {
        throw new Error('own');
      },
    },
  ],
])('a page whose console is %s throws nothing: the record is given all the same', async (_what, own) => {
  const { send, state } = start(readSettings({ code: 'abc' }));
  await send({ status: 200 });
  vi.stubGlobal('console', own);
  const given = state();
  vi.unstubAllGlobals();
  expect(given.sent).toHaveLength(1);
});
