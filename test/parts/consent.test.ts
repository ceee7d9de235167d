import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { consent } from '../../src/parts/consent';
import { outbox } from '../../src/parts/outbox';
import { retry } from '../../src/parts/retry';
import type { Part } from '../../src/types/records';
import { visit } from '../visit';
import { startHall } from './startHall';

const error = vi.spyOn(console, 'error').mockImplementation(() => {});
const CONSENT = { ok: true, skipped: 'consent' };
const QUEUED = { ok: true, queued: true };
const SENT = { ok: true, status: 200 };

beforeEach(() => {
  vi.useFakeTimers({ now: 1e12 });
  error.mockClear();
  visit('https://example.com/a');
});
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(20000);
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
});

const start = (
  attributes: Record<string, string> = {},
  more: Partial<Parameters<typeof startHall>[0]> = {},
  outer: Part[] = [],
) => startHall({ parts: [consent, ...outer], attributes: { consent: 'wait', ...attributes }, ...more });
const pass = (seconds = 0) => vi.advanceTimersByTimeAsync(seconds * 1000);
const choose = ({ stages }: ReturnType<typeof start>, choice: boolean) => stages.track.consent!(choice);

test('without the attribute nothing waits, and there is no function for it', async () => {
  const page = startHall({ parts: [consent] });
  expect(page.said()).toEqual(['hit https://example.com/a']);
  expect(page.stages.track.consent).toBeUndefined();
});

describe('until the visitor agrees', () => {
  test('nothing leaves, and calls are queued', async () => {
    const page = start();
    const call = page.track('Clicked');
    await pass(60);
    await expect(call).resolves.toEqual(QUEUED);
    expect(page.said()).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  test('then it goes out in order with its time, address and referrer; events wait for the pageview', async () => {
    let answer = (_: object): void => {};
    const page = start(
      {},
      {
        answer: () =>
          new Promise((resolve) => {
            answer = resolve as never;
          }),
      },
    );
    page.track('One');
    await pass(5);
    history.pushState({}, '', '/b');
    await pass(5);
    page.track('Two');
    await pass(5);
    choose(page, true);
    await pass();
    expect(page.said()).toEqual(['hit https://example.com/a', 'hit https://example.com/b']);
    answer({ status: 200 });
    await pass();
    expect(page.said()).toEqual([
      'hit https://example.com/a',
      'hit https://example.com/b',
      'One at https://example.com/a',
      'Two at https://example.com/b',
    ]);
    expect(page.sent.map(({ time }) => time - 1e12)).toEqual([0, 5500, 0, 10000]);
    expect(page.sent[1]!.referrer).toBe('https://example.com/a');
  });

  test('a call that is answered within its task is told the truth', async () => {
    const page = start();
    const [yes, no] = [page.track('Yes'), start().track('No')];
    choose(page, true);
    await expect(yes).resolves.toEqual(SENT);
    await pass();
    await expect(no).resolves.toEqual(QUEUED);
  });

  test('what is wrong is told at once', async () => {
    const page = start();
    await expect(page.track('')).rejects.toMatchObject({ reason: 'invalid' });
    choose(page, true);
    await pass();
    expect(page.said()).toEqual(['hit https://example.com/a']);
  });

  test('heartbeats are not held', async () => {
    const page = start();
    await expect(page.beat()).resolves.toEqual(CONSENT);
    choose(page, true);
    await pass();
    expect(page.said()).toEqual(['hit https://example.com/a']);
  });

  test('where it is skipped for another reason that is told', async () => {
    localStorage.disable_pirsch = '1';
    const page = start();
    await expect(page.track('Clicked')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    delete localStorage.disable_pirsch;
    choose(page, true);
    await pass();
    expect(page.said()).toEqual([]);
  });

  test('1,000 calls are too many: the first pageview and the last 99 stay, and a line says so', async () => {
    const page = start();
    const calls = Array.from({ length: 1000 }, (_, index) => page.track('Call ' + index));
    await pass();
    const verdicts = await Promise.all(calls);
    expect(verdicts.slice(0, 901)).toEqual(Array(901).fill(CONSENT));
    expect(verdicts.slice(901)).toEqual(Array(99).fill(QUEUED));
    expect(error.mock.calls).toEqual([[expect.stringContaining('queue for consent')]]);
    choose(page, true);
    await pass(1);
    expect(page.said()).toHaveLength(100);
    expect(page.said()[0]).toBe('hit https://example.com/a');
    expect(page.said()[1]).toBe('Call 901 at https://example.com/a');
  });
});

describe('the choice', () => {
  test.each([
    [{ detail: true }, 1],
    [{}, 1],
    [{ detail: false }, 0],
    [{ detail: 'yes' }, 0],
  ] as [CustomEventInit, number][])('is told by an event on the window: %j', async (init, expected) => {
    const page = start();
    window.dispatchEvent(new CustomEvent('pagebeat:consent', init));
    await pass();
    expect(page.said()).toHaveLength(expected);
  });

  test.each(['true', 1, undefined, null, {}])('%j is none', async (choice) => {
    const page = start();
    page.stages.track.consent!(choice as boolean);
    await pass();
    expect(page.said()).toEqual([]);
  });

  test('no: what was held is forgotten, and calls are skipped', async () => {
    const page = start();
    const early = page.track('Early');
    choose(page, false);
    await expect(early).resolves.toEqual(CONSENT);
    await expect(page.track('Late')).resolves.toEqual(CONSENT);
    choose(page, false);
    await pass(60);
    expect(page.said()).toEqual([]);
  });

  test('no, yes, no: it counts from the yes on, and until the no', async () => {
    const page = start();
    page.track('Before');
    choose(page, false);
    choose(page, true);
    await pass(1);
    await expect(page.track('Between')).resolves.toEqual(SENT);
    choose(page, false);
    await expect(page.track('After')).resolves.toEqual(CONSENT);
    await expect(page.beat()).resolves.toEqual(CONSENT);
    expect(page.said()).toEqual(['Between at https://example.com/a']);
  });

  test('yes twice sends nothing twice', async () => {
    const page = start();
    choose(page, true);
    choose(page, true);
    await pass(1);
    expect(page.said()).toHaveLength(1);
  });
});

test.each(['maybe', 'denied', '0'])('data-consent=%j is none: it waits, and a line says so', async (value) => {
  vi.resetModules();
  const { consent: anew } = await import('../../src/parts/consent');
  const page = startHall({ parts: [anew], attributes: { consent: value } });
  expect(page.said()).toEqual([]);
  expect(error.mock.calls).toEqual([['pagebeat: invalid consent ' + value]]);
});

describe('data-consent-store', () => {
  test('remembers the choice under one key; without it nothing does', async () => {
    choose(start(), true);
    expect(localStorage).toHaveLength(0);
    choose(start({ consentStore: '' }), true);
    expect({ ...localStorage }).toEqual({ pagebeat_consent: 'true' });
    expect(start({ consentStore: '' }).said()).toEqual(['hit https://example.com/a']);
    expect(start().said()).toEqual([]);
    choose(start({ consentStore: '' }), false);
    expect({ ...localStorage }).toEqual({ pagebeat_consent: 'false' });
    await expect(start({ consentStore: '' }).track('Clicked')).resolves.toEqual(CONSENT);
  });

  test('storage that is denied: it holds for this page', async () => {
    const denied = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new Error('SecurityError');
    });
    const page = start({ consentStore: '' });
    choose(page, true);
    await pass();
    expect(page.said()).toEqual(['hit https://example.com/a']);
    choose(page, false);
    await expect(page.track('Clicked')).resolves.toEqual(CONSENT);
    denied.mockRestore();
  });
});

describe('withdrawn', () => {
  test('deletes what is kept, and nothing of the site', () => {
    const keep = (storage: Storage): void => {
      for (const key of ['pagebeat.outbox.1', 'pagebeat.outbox', 'site', 'ajs_anonymous_id']) storage[key] = key;
    };
    keep(localStorage);
    keep(sessionStorage);
    localStorage.disable_pirsch = '1';
    const page = start();
    choose(page, true);
    expect(localStorage).toHaveLength(5);
    choose(page, false);
    expect(Object.keys(localStorage).sort()).toEqual(['ajs_anonymous_id', 'disable_pirsch', 'site']);
    expect(Object.keys(sessionStorage).sort()).toEqual(['ajs_anonymous_id', 'site']);
    choose(start({ customerioStore: '' }), false);
    expect(localStorage.ajs_anonymous_id).toBeUndefined();
  });

  test('what waits to be sent again is not, nor kept', async () => {
    const page = start({ outbox: '' }, { answer: () => ({ status: 503 }) }, [outbox, retry]);
    choose(page, true);
    await pass(1);
    page.track('Kept');
    await pass(10);
    const before = page.said().length;
    expect(Object.keys(localStorage).join()).toContain('pagebeat.outbox');
    page.track('On its way');
    choose(page, false);
    await pass(1000);
    expect(page.said().slice(before)).toEqual(['On its way at https://example.com/a']);
    expect(localStorage).toHaveLength(0);
  });

  test('events that wait for the first pageview are forgotten', async () => {
    const page = start({}, { answer: () => new Promise(() => {}) });
    choose(page, true);
    const waiting = page.track('Waits');
    choose(page, false);
    await pass(5);
    await expect(waiting).resolves.toEqual(CONSENT);
    expect(page.said()).toEqual(['hit https://example.com/a']);
  });

  test('takes back what the browser keeps', () => {
    const page = start();
    page.stages.withdraw = vi.fn();
    choose(page, true);
    expect(page.stages.withdraw).not.toHaveBeenCalled();
    choose(page, false);
    expect(page.stages.withdraw).toHaveBeenCalledTimes(1);
  });
});

test('a page without pageviews sends its events at once when the visitor agrees', async () => {
  const page = start({ disablePageViews: '' });
  page.track('Clicked');
  choose(page, true);
  await pass();
  expect(page.said()).toEqual(['Clicked at https://example.com/a']);
});
