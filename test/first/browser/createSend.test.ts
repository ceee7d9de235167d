import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSend } from '../../../src/first/browser/createSend';
import { on } from '../../../src/first/browser/on';
import type { Ending, Transport } from '../../../src/first/types';
import { sampleDelivery } from '../../samples';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

class Request {}
Object.defineProperty(Request.prototype, 'keepalive', { value: true });

const withFetch = (answer: () => Promise<unknown>) => {
  const fetch = vi.fn(answer);
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('Request', Request);
  return fetch;
};
const withBeacon = (answer: boolean | undefined) => {
  const sendBeacon = vi.fn(() => answer);
  vi.stubGlobal('navigator', { sendBeacon: answer === undefined ? undefined : sendBeacon });
  return sendBeacon;
};
const fails = async () => {
  throw new TypeError('Failed to fetch');
};

const attempt = (
  transport: Transport,
  delivery = sampleDelivery(),
): Promise<[ending: Ending, retryAfter?: string | null | undefined]> =>
  new Promise((resolve) => createSend(on)(delivery, transport, (...given) => resolve(given)));
const ending = async (...given: Parameters<typeof attempt>) => (await attempt(...given))[0];

describe('by fetch', () => {
  test('with keepalive and without credentials or a header that is preflighted', async () => {
    const fetch = withFetch(async () => new Response());
    expect(await ending('keepalive')).toBe(200);
    expect(fetch).toHaveBeenCalledWith('https://api.example.com/event', {
      method: 'POST',
      body: '{}',
      keepalive: true,
      credentials: 'omit',
      headers: undefined,
    });
  });

  test('names the type of JSON', async () => {
    const fetch = withFetch(async () => new Response());
    await ending('fetch', sampleDelivery({ type: 'application/json' }));
    expect(fetch.mock.calls[0]).toMatchObject([
      {},
      { keepalive: false, headers: { 'Content-Type': 'application/json' } },
    ] as never);
  });

  test('tells when the server wants to be asked again', async () => {
    withFetch(async () => new Response('', { status: 503, headers: { 'retry-after': '7' } }));
    expect(await attempt('keepalive')).toEqual([503, '7']);
  });

  test('takes what there is at the start', async () => {
    const answer = Promise.resolve(new Response());
    vi.stubGlobal('fetch', () => answer);
    vi.stubGlobal('Request', Request);
    const send = createSend(on);
    const told = vi.fn();
    const useless = () => {
      throw new Error('replaced');
    };
    vi.stubGlobal('fetch', useless);
    vi.stubGlobal('Promise', useless);
    vi.stubGlobal('XMLHttpRequest', useless);
    send(sampleDelivery(), 'keepalive', told);
    vi.unstubAllGlobals();
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith(200, null));
  });
});

describe('without an answer', () => {
  test.each([
    [true, 'network'],
    [undefined, 'network'],
    [false, 'offline'],
  ])('says how it failed, online %s: %s', async (onLine, how) => {
    vi.stubGlobal('navigator', { onLine });
    withFetch(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return fails();
    });
    expect(await ending('keepalive')).toBe(how);
    withFetch(() => {
      throw new Error('a page that replaced fetch');
    });
    expect(await ending('keepalive')).toBe(how);
  });

  test('knows that nothing was sent when it is rejected within the call, of keepalive only', async () => {
    withFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await ending('keepalive')).toBe('unsent');
    expect(await ending('fetch')).toBe('network');
  });

  describe('says what was blocked', () => {
    const violated = (blockedURI: string, disposition = 'enforce') =>
      dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { blockedURI, disposition }));
    beforeEach(() => void withFetch(fails));

    test.each([
      ['https://api.example.com/event', 'https://api.example.com/event', 'blocked'],
      ['https://api.example.com/hit?nc=1&url=a', 'https://api.example.com/hit?nc=1', 'blocked'],
      ['/p/pv?nc=1', 'https://example.com/p/pv', 'blocked'],
      ['//api.example.com/event', 'https://api.example.com/event', 'blocked'],
      ['https://api.example.com/event', 'https://api.example.com/event/more', 'network'],
      ['https://api.example.com/event', 'https://other.example.com/', 'network'],
      ['https://api.example.com/event', 'inline', 'network'],
    ])('%s, when %s violates the policy: %s', async (url, uri, how) => {
      const told = attempt('fetch', sampleDelivery({ url }));
      violated(uri);
      expect((await told)[0]).toBe(how);
    });

    test('not by a policy that only reports', async () => {
      const told = attempt('fetch');
      violated('https://api.example.com/event', 'report');
      expect((await told)[0]).toBe('network');
    });

    test.each([
      ['https://a.test/', 'http://api.example.com/event', 'blocked'],
      ['https://a.test/', 'https://api.example.com/event', 'network'],
      ['http://a.test/', 'http://api.example.com/event', 'network'],
    ])('on %s, %s: %s', async (href, url, how) => {
      vi.stubGlobal('location', { href });
      expect(await ending('fetch', sampleDelivery({ url }))).toBe(how);
    });
  });
});

describe('by beacon', () => {
  test('hands it to the browser', async () => {
    const fetch = withFetch(async () => new Response());
    const sendBeacon = withBeacon(true);
    expect(await ending('beacon')).toBe('queued');
    expect(sendBeacon).toHaveBeenCalledWith('https://api.example.com/event', '{}');
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([
    ['refused: without keepalive, whose quota it shares', false, false],
    ['missing: with keepalive', undefined, true],
  ])('%s', async (_what, answer, keepalive) => {
    const fetch = withFetch(async () => new Response());
    withBeacon(answer);
    expect(await ending('beacon')).toBe(200);
    expect(fetch.mock.calls).toMatchObject([[{}, { keepalive }]] as never);
  });
});

test('or not at all', async () => {
  const fetch = withFetch(async () => new Response());
  const sendBeacon = withBeacon(true);
  expect(await ending('none')).toBe('unsent');
  expect(fetch).not.toHaveBeenCalled();
  expect(sendBeacon).not.toHaveBeenCalled();
});
