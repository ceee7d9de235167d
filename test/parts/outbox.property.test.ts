import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Faults } from './outbox/createStorage';
import { createWorld, endWorld } from './outbox/createWorld';
import type { Attempt, Ending, Fate, Tab } from './outbox/types';

afterEach(endWorld);

const MINUTE = 60_000;
const HOSTS = ['https://one.example', 'https://two.example'];

type Deed =
  | ['open' | 'online' | 'offline']
  | ['close' | 'crash' | 'freeze' | 'restore', tab: number]
  | ['track', tab: number, host: number]
  | ['pass', milliseconds: number]
  | ['server', host: number, fates: Fate[]]
  | ['clock', milliseconds: number]
  | ['storage', fault: 'denied' | 'missing' | 'forgetful' | 'unreadable' | 'full' | 'none'];

const HEALTHY: Faults = { quota: Infinity, denied: false, missing: false, forgetful: false, unreadable: false };

const tab = fc.nat(5);
const host = fc.nat(HOSTS.length - 1);
const fate: fc.Arbitrary<Fate> = fc.record<Fate, 'delay'>(
  {
    ending: fc.constantFrom<Ending[]>(200, 200, 429, 500, 503, 503, 400, 502, 504, 'blocked', 'network', 'offline'),
    delay: fc.oneof(fc.nat(400), fc.nat(40_000)),
    retryAfter: fc.constantFrom('0', '1', '120', 'Tue, 14 Nov 2023 22:30:00 GMT', 'soon', '-5', '1e9'),
  },
  // Without an ending the tab is never told.
  { requiredKeys: ['delay'] },
);
const ordinary: fc.WeightedArbitrary<Deed>[] = [
  { weight: 4, arbitrary: fc.tuple(fc.constant('open' as const)) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('online' as const, 'offline' as const)) },
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom('close', 'crash', 'crash', 'freeze', 'restore', 'restore'), tab) },
  { weight: 12, arbitrary: fc.tuple(fc.constant('track' as const), tab, host) },
  { weight: 5, arbitrary: fc.tuple(fc.constant('pass' as const), fc.nat(1500)) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('pass' as const), fc.nat(MINUTE)) },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constant('server' as const), host, fc.array(fate, { minLength: 1, maxLength: 4 })),
  },
];
const mishaps: fc.WeightedArbitrary<Deed>[] = [
  { weight: 2, arbitrary: fc.tuple(fc.constant('clock' as const), fc.integer({ min: -3e8, max: 3e8 })) },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant('storage' as const),
      fc.constantFrom('denied', 'missing', 'forgetful', 'unreadable', 'full', 'none'),
    ),
  },
];
const deeds = (kinds: fc.WeightedArbitrary<Deed>[]) =>
  fc.array(fc.oneof(...kinds), { minLength: 5, maxLength: 120, size: 'max' });

const provesNothingTaken = ({ ending, isTold }: Attempt): boolean =>
  isTold && /offline|429|500|503/.test(String(ending));

/** A small generator of random numbers, so that a failure can be played again. */
const randomFrom = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

/** Does it all in a world, ends with a healthy one, and gives what happened; it throws as soon as one is sent twice. */
const play = async (all: Deed[], locks: boolean, lag: number, seed: number) => {
  const random = randomFrom(seed);
  const world = createWorld({ locks, random, lag: lag ? () => Math.floor(random() * lag) : () => 0 });
  const fates: Fate[][] = HOSTS.map(() => []);
  let names = 0;
  let most = 0;
  let tracked: [Tab, string][] = [];
  world.fate = (attempt) => {
    const earlier = world.attempts.filter(({ name }) => name === attempt.name).slice(0, -1);
    if (!earlier.every(provesNothingTaken)) throw new Error(`${attempt.name} was sent twice`);
    const [first = { ending: 200 }, ...rest] = fates[HOSTS.findIndex((one) => attempt.url.startsWith(one))]!;
    if (rest[0]) fates[HOSTS.findIndex((one) => attempt.url.startsWith(one))] = [...rest, first];
    return first;
  };
  const pick = (index: number): Tab | undefined => {
    const living = world.tabs.filter(({ alive }) => alive);
    return living[index % living.length];
  };
  const track = (where: Tab | undefined, to: number): void => {
    if (!where || where.frozen) return;
    const name = `event ${++names}`;
    tracked.push([where, name]);
    where.track(name, { host: HOSTS[to] });
  };
  const connect = (onLine: boolean): void => {
    world.onLine = onLine;
    for (const one of world.tabs) one.dispatch(onLine ? 'online' : 'offline');
  };

  for (const [deed, value, more] of all) {
    if (deed === 'open') track(world.open(), 0);
    if (deed === 'online' || deed === 'offline') connect(deed === 'online');
    if (deed === 'close') pick(value as number)?.leave();
    if (deed === 'crash') pick(value as number)?.crash();
    if (deed === 'freeze') {
      const one = pick(value as number);
      if (!one?.frozen) one?.freeze();
    }
    if (deed === 'restore') world.tabs.find(({ alive, frozen }) => alive && frozen)?.restore();
    if (deed === 'track') track(pick(value as number), more as number);
    if (deed === 'pass') await world.pass(value as number);
    if (deed === 'server') fates[value as number] = more as Fate[];
    if (deed === 'clock') world.setClock(value as number);
    if (deed === 'storage') {
      Object.assign(world.faults, HEALTHY, value === 'full' ? { quota: 1000 } : { [value as string]: true });
    }
    most = Math.max(most, world.kept().length);
  }

  // All is well again, and the visitor comes back.
  for (const one of [0, 1]) fates[one] = [];
  Object.assign(world.faults, HEALTHY);
  connect(true);
  for (const one of world.tabs) if (one.alive) one.leave();
  await world.pass(100);
  tracked = tracked.filter(([where, name]) => where.told[name] === 'queued');
  const last = world.open();
  track(last, 0);
  await world.pass(MINUTE);
  track(last, 0);
  await world.pass(MINUTE);
  world.open();
  await world.pass(MINUTE);
  return { world, most, queued: tracked.map(([, name]) => name) };
};

const seeds = fc.nat(2 ** 32 - 1);
const runs = Number(process.env.RUNS ?? 100);

test.each([
  [true, 0],
  [false, 0],
  [true, 49],
  [false, 49],
])(
  'whatever servers, lines, tabs and their ends do, each is sent once; locks %s, lag %i',
  async (locks, lag) => {
    await fc.assert(
      fc.asyncProperty(deeds(ordinary), seeds, async (all, seed) => {
        const { world, queued, most } = await play(all, locks, lag, seed);
        const lost = queued.filter(
          (name) => !world.attempts.some((one) => one.name === name && !provesNothingTaken(one)),
        );
        // The cap is the only thing that may lose one; tabs that do not know of each other may pass it for a moment.
        if (most < 50) expect(lost).toEqual([]);
        if (!lag) expect(most).toBeLessThanOrEqual(50);
        expect([...world.stored]).toEqual([]);
        expect(world.locks.held()).toBe(false);
        endWorld();
      }),
      { numRuns: runs },
    );
  },
  600_000,
);

test.each([true, false])(
  'whatever clocks and storages do besides, nothing is sent twice and nothing throws; locks %s',
  async (locks) => {
    await fc.assert(
      fc.asyncProperty(deeds([...ordinary, ...mishaps]), seeds, async (all, seed) => {
        const { world, most } = await play(all, locks, 0, seed);
        expect(most).toBeLessThanOrEqual(50);
        expect([...world.stored]).toEqual([]);
        endWorld();
      }),
      { numRuns: runs },
    );
  },
  600_000,
);
