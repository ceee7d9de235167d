import { describe, expect, test, vi } from 'vitest';
import { createSend } from '../../src/browser/createSend';
import { delivery } from '../records';
import { visit } from '../visit';

const answering = (answer: unknown = { status: 200 }) => vi.fn(() => answer) as unknown as typeof window.fetch;
const initOf = (fetch: typeof window.fetch): RequestInit => vi.mocked(fetch).mock.calls[0]![1]!;

test('asks within the call, with the words of the delivery', () => {
  const fetch = answering();
  createSend(fetch)(delivery({ url: 'https://a.test/', method: 'POST', body: '{}', headers: { a: 'b' } }));
  expect(fetch).toHaveBeenCalledOnce();
  expect(vi.mocked(fetch).mock.calls[0]![0]).toBe('https://a.test/');
  expect(initOf(fetch)).toMatchObject({ method: 'POST', body: '{}', headers: { a: 'b' } });
});

test('takes neither cookies nor what the browser keeps for the host', () => {
  const fetch = answering();
  createSend(fetch)(delivery());
  expect(initOf(fetch).credentials).toBe('omit');
});

describe('outlives the page', () => {
  test.each([
    ['without a body', undefined, true],
    ['with an empty one', '', true],
    ['with one byte', 'x', true],
    ['just below the limit', 'x'.repeat(59999), true],
    ['at the limit', 'x'.repeat(60000), false],
    ['above it', 'x'.repeat(200000), false],
    // What counts are bytes, not characters.
    ['below it with two bytes a character', 'ü'.repeat(29999), true],
    ['at it with two bytes a character', 'ü'.repeat(30000), false],
    ['at it with four bytes a pair', '😀'.repeat(15000), false],
    ['below it with four bytes a pair', '😀'.repeat(14999), true],
  ])('%s', (_what, body, keepalive) => {
    const fetch = answering();
    createSend(fetch)(delivery({ body }));
    expect(initOf(fetch).keepalive).toBe(keepalive);
  });
});

describe('settles', () => {
  test('with what came', async () => {
    const response = { status: 503 };
    expect(await createSend(answering(Promise.resolve(response)))(delivery())).toBe(response);
  });

  test('with what is no promise, as a stub may give it', async () => {
    expect(await createSend(answering({ status: 200 }))(delivery())).toEqual({ status: 200 });
    expect(await createSend(answering(null))(delivery())).toBe(null);
  });

  test('with the failure when it is rejected', async () => {
    const failure = new TypeError('Failed to fetch');
    await expect(createSend(answering(Promise.reject(failure)))(delivery())).rejects.toBe(failure);
  });

  test('with the failure when fetch throws within the call, and throws nothing itself', async () => {
    const fetch = vi.fn(() => {
      throw new TypeError('blocked');
    }) as unknown as typeof window.fetch;
    let promise: Promise<unknown> | undefined;
    expect(() => {
      promise = createSend(fetch)(delivery());
    }).not.toThrow();
    await expect(promise).rejects.toThrow('blocked');
  });

  test.each([undefined, null, 'text'])('with a failure when fetch is %j', async (fetch) => {
    await expect(createSend(fetch as unknown as typeof window.fetch)(delivery())).rejects.toBeInstanceOf(TypeError);
  });
});

test('what a page puts in the place of fetch later changes nothing', () => {
  const fetch = answering();
  vi.stubGlobal('fetch', fetch);
  const send = createSend(window.fetch);
  const later = answering();
  vi.stubGlobal('fetch', later);
  send(delivery());
  expect(fetch).toHaveBeenCalledOnce();
  expect(later).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

test('fetch is called without a receiver: browsers refuse any other but the window', () => {
  let receiver: unknown = 'none';
  const fetch = function (this: unknown) {
    receiver = this;
    return Promise.resolve({ status: 200 });
  } as unknown as typeof window.fetch;
  createSend(fetch)(delivery());
  expect(receiver).toBeUndefined();
});

describe('by an address in full', () => {
  test.each([
    ['/collect', 'https://example.com/collect'],
    ['//api.test/x', 'https://api.test/x'],
    ['https://jane:secret@api.test/', 'https://api.test/'],
  ])('%s', (url, to) => {
    visit('https://jane:secret@example.com/a');
    const fetch = answering();
    createSend(fetch)(delivery({ url }));
    expect(vi.mocked(fetch).mock.calls[0]![0]).toBe(to);
  });

  test('what is none was not sent', async () => {
    const fetch = answering();
    await expect(createSend(fetch)(delivery({ url: 'http://a b' }))).rejects.toThrow();
    expect(fetch).not.toHaveBeenCalled();
  });
});
