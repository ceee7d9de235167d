import { afterEach, describe, expect, test, vi } from 'vitest';
import { send } from '../../src/browser/send';
import type { Ending, Transport } from '../../src/types';
import { sampleDelivery } from '../samples';

afterEach(() => vi.unstubAllGlobals());

class Request {}
Object.defineProperty(Request.prototype, 'keepalive', { value: true });

const withFetch = (answer: () => Promise<unknown>) => {
  const fetch = vi.fn(answer);
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('Request', Request);
  return fetch;
};

const ending = (transport: Transport, delivery = sampleDelivery()): Promise<Ending> =>
  new Promise((resolve) => send(delivery, transport, resolve));

describe('send', () => {
  test('fetches with keepalive and without credentials or a header that is preflighted', async () => {
    const fetch = withFetch(async () => ({ status: 200 }));
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
    const fetch = withFetch(async () => ({ status: 201 }));
    await ending('fetch', sampleDelivery({ type: 'application/json' }));
    expect(fetch.mock.calls[0]).toMatchObject([
      {},
      { keepalive: false, headers: { 'Content-Type': 'application/json' } },
    ] as never);
  });

  test.each([
    [true, 'network'],
    [false, 'offline'],
  ])('says how it failed, online %s: %s', async (onLine, how) => {
    vi.stubGlobal('navigator', { onLine });
    withFetch(async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await ending('keepalive')).toBe(how);
    withFetch(() => {
      throw new Error('a page that replaced fetch');
    });
    expect(await ending('keepalive')).toBe(how);
  });

  test('hands a beacon to the browser, and goes on without when it is refused', async () => {
    const fetch = withFetch(async () => ({ status: 200 }));
    const sendBeacon = vi.fn(() => true);
    vi.stubGlobal('navigator', { sendBeacon });
    expect(await ending('beacon')).toBe('queued');
    expect(sendBeacon).toHaveBeenCalledWith('https://api.example.com/event', '{}');
    sendBeacon.mockReturnValue(false);
    expect(await ending('beacon')).toBe(200);
    vi.stubGlobal('navigator', {});
    expect(await ending('beacon')).toBe(200);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
