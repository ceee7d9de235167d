import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListedHit } from '../../examples/collector/records.js';
import type { Condition } from '../../examples/collector/reportQuery.js';
import { createPoll } from '../../examples/inspector/createPoll.js';
import { formatDuration } from '../../examples/inspector/formatDuration.js';
import { matchFilter } from '../../examples/inspector/matchFilter.js';
import { type Choice, readChoice } from '../../examples/inspector/readChoice.js';
import { withFilter } from '../../examples/inspector/withFilter.js';
import { writeChoice } from '../../examples/inspector/writeChoice.js';

const DEFAULT: Choice = { period: 'today', destination: undefined, filter: [] };
const plan = { event: 'Signup', key: 'plan', value: 'pro' };

describe('the address', () => {
  test.each<Choice>([DEFAULT, { period: '30d', destination: 'customerio', filter: [{ event: 'A & B' }, plan] }])(
    'says again what was chosen: %j',
    (choice) => {
      expect(readChoice(writeChoice(choice))).toEqual(choice);
    },
  );

  test.each([
    '',
    '?period=year',
    '?destination=nobody',
    '?filter={',
    '?filter=[1,{"event":""},{"event":"A","key":"b"}]',
  ])('is no problem when it cannot be read: %s', (search) => expect(readChoice(search)).toEqual(DEFAULT));
});

describe('a filter', () => {
  const hit = (kind: ListedHit['kind'], decoded: ListedHit['decoded']): ListedHit => ({
    id: 1,
    time: 0,
    destination: 'pirsch',
    kind,
    method: 'POST',
    path: '/event',
    status: 200,
    decoded,
  });
  const signup = (meta?: Record<string, unknown>) => hit('event', { name: 'Signup', ...(meta && { meta }) });

  test('that is empty is none', () => expect(matchFilter([])).toBeUndefined());

  test.each<[boolean, Condition[], ListedHit]>([
    [true, [{ event: 'Signup' }], signup()],
    [false, [{ event: 'Other' }], signup()],
    [true, [{ event: 'Other' }, { event: 'Signup' }], signup()],
    [true, [plan], signup({ plan: 'pro' })],
    [false, [plan], signup({ plan: 'free' })],
    [false, [plan], signup()],
    [true, [{ event: 'Signup', key: 'clicks', value: '1' }], signup({ clicks: 1 })],
    [false, [{ event: 'Signup', key: 'toString', value: '1' }], signup({})],
    [false, [{ event: 'Signup' }], hit('pageview', {})],
  ])('takes a hit: %s for %j', (expected, filter, hit) => {
    expect(matchFilter(filter)?.(hit)).toBe(expected);
  });

  test('of a value replaces that of its event', () => {
    expect(withFilter([{ event: 'Signup' }, { event: 'Other' }], plan)).toEqual([{ event: 'Other' }, plan]);
  });
});

test.each([
  [null, '–'],
  [0, '0 s'],
  [42.25, '42.3 s'],
  [59.96, '1 min 0 s'],
  [157, '2 min 37 s'],
  [7265, '2 h 1 min'],
])('a duration of %s is written as %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));

describe('the report is fetched', () => {
  const page = { hidden: false, addEventListener: vi.fn(), removeEventListener: vi.fn() };
  let times: number[];
  let takes: number;
  let most: number;
  let under: number;

  const job = async () => {
    times.push(Date.now());
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, takes));
    under--;
    return 10_000;
  };

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    vi.stubGlobal('document', page);
    Object.assign(page, { hidden: false });
    [times, takes, most, under] = [[], 10, 0, 0];
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const flood = async (poll: { soon: () => void }, milliseconds: number) => {
    for (let time = 0; time < milliseconds; time += 50) {
      poll.soon();
      await vi.advanceTimersByTimeAsync(50);
    }
  };

  test('at most once a second, and never twice at once', async () => {
    await flood(createPoll(job), 5000);
    expect(times).toEqual([0, 1010, 2020, 3030, 4040]);
    expect(most).toBe(1);
  });

  test('less often when it takes long', async () => {
    takes = 1000;
    await flood(createPoll(job), 12_000);
    expect(times).toEqual([0, 5000, 10_000]);
  });

  test('every ten seconds when nothing arrives', async () => {
    createPoll(job).soon();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(times).toEqual([0, 10_010, 20_020]);
  });

  test('at once when another question is asked, and the answer to the one before is given up', async () => {
    takes = 100;
    const signals: AbortSignal[] = [];
    const poll = createPoll((signal: AbortSignal) => {
      signals.push(signal);
      return job();
    });
    poll.soon();
    await vi.advanceTimersByTimeAsync(50);
    poll.now();
    await vi.advanceTimersByTimeAsync(50);
    expect(times).toEqual([0, 50]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  test('not while the page is hidden, and when it is seen again', async () => {
    const poll = createPoll(job);
    page.hidden = true;
    await flood(poll, 5000);
    expect(times).toEqual([]);
    page.hidden = false;
    page.addEventListener.mock.lastCall?.[1]();
    await vi.advanceTimersByTimeAsync(1);
    expect(times).toEqual([5000]);
  });
});
