import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { judge } from '../../src/core/judge';
import { tell } from '../../src/parts/around/tell';
import { diagnose } from '../../src/parts/diagnose';
import type { Answer, Delivery, Stages } from '../../src/types/records';
import { delivery } from '../records';
import { visit } from '../visit';
import { createStages } from './createStages';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  for (const level of ['warn', 'log', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((line) => void lines.push(`${level}: ${line}`));
  }
  visit('http://localhost/');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** How something ends: the answer to it, or none. */
type Ending = Answer | TypeError | null | undefined;

/** Stages with the part, which judge what ends so; what is said of it stays as it is without the part. */
const start = (overrides: Partial<Stages> = {}) => {
  const stages = createStages({ judge, ...overrides });
  tell(stages);
  const { judge: plain } = stages;
  diagnose(stages, {});
  return (ending: Ending, given: Partial<Delivery> = {}): void => {
    const one = delivery({ kind: 'event', ...given });
    expect(stages.judge(one, ending as Answer)).toEqual(plain(one, ending as Answer));
  };
};

const FAILED = new TypeError('Failed to fetch');

describe('says what to do', () => {
  test.each<[string, Ending, RegExp]>([
    ['blocked', { reason: 'blocked' }, /allow it in connect-src.*https endpoints/],
    ['network', FAILED, /extension blocks it.*CORS/],
    ['400', { status: 400 }, /check the id on the tag, and the hosts the dashboard allows/],
    ['401', { status: 401 }, /and the hosts the dashboard allows/],
    ['403', { status: 403 }, /and the hosts the dashboard allows/],
    ['402', { status: 402 }, /plan has ended/],
    ['404', { status: 404 }, /check the endpoint/],
    ['405', { status: 405 }, /check the endpoint/],
    ['413', { status: 413 }, /less metadata/],
  ])('about %s, once for each server', (ended, ending, advice) => {
    const hear = start();
    hear(ending);
    hear(ending);
    hear(ending, { kind: 'hit', url: 'https://api.example.com/hit?nc=1' });
    expect(lines).toEqual([expect.stringMatching(advice)]);
    expect(lines[0]).toMatch(new RegExp(`^warn: pagebeat: ${ended}, https://api\\.example\\.com/event: `));
    hear(ending, { url: 'https://other.test/event?a=b' });
    expect(lines).toHaveLength(2);
    expect(lines[1]).not.toContain('?');
  });

  test('each kind by itself', () => {
    const hear = start();
    hear({ status: 400 });
    hear({ status: 402 });
    hear(FAILED);
    expect(lines).toHaveLength(3);
  });

  test('about an endpoint by http on a page by https', () => {
    visit('https://example.com/');
    const hear = start();
    hear({ reason: 'blocked' }, { url: 'http://api.example.com/event' });
    expect(lines).toEqual([
      'warn: pagebeat: blocked, http://api.example.com/event: allow it in connect-src of the content security policy; ' +
        'https pages need https endpoints',
    ]);
  });

  test('about an endpoint of one’s own', () => {
    visit('https://example.com/a');
    const hear = start();
    hear({ reason: 'blocked' }, { url: '/hit?nc=1' });
    expect(lines).toEqual([expect.stringMatching(/^warn: pagebeat: blocked, \/hit: allow it in connect-src/)]);
  });
});

test.each<[string, Ending, Partial<Delivery>]>([
  ['200', { status: 200 }, {}],
  ['what is queued', { queued: true }, {}],
  ['what is said to be offline', { reason: 'offline' }, {}],
  ['what took too long', { reason: 'timeout' }, {}],
  ['503, which is sent again', { status: 503 }, {}],
  ['502', { status: 502 }, {}],
  ['a heartbeat', { status: 403 }, { kind: 'session' }],
  ['a function that threw', { reason: 'refused' }, { url: '/' }],
  ['an address that is none', FAILED, { url: 'http://' }],
])('has nothing to say about %s', (_what, ending, given) => {
  start()(ending, given);
  expect(lines).toEqual([]);
});

test('has nothing to say where the browser is offline', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  start()(FAILED);
  expect(lines).toEqual([]);
});

test('takes the word of what is inside of it', () => {
  const hear = start({ judge: (_delivery, answer) => ({ ok: true, status: answer!.status!, skipped: 'duplicate' }) });
  hear({ status: 403 });
  expect(lines).toEqual([]);
});
