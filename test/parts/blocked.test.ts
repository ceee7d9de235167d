import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { judge } from '../../src/core/judge';
import { blocked } from '../../src/parts/blocked';
import { delivery } from '../records';
import { visit } from '../visit';
import { createStages } from './createStages';

beforeEach(() => {
  vi.useFakeTimers();
  visit('http://example.com/');
});
afterEach(() => {
  vi.useRealTimers();
});

const URL_OF_EVENT = 'https://api.test/event';
const violate = (given: object): void => {
  window.dispatchEvent(
    Object.assign(new Event('securitypolicyviolation'), {
      blockedURI: URL_OF_EVENT,
      disposition: 'enforce',
      effectiveDirective: 'connect-src',
      ...given,
    }),
  );
};

/** What is told of a request that fails, after which the browser tells of a violation. */
const fail = async (violation?: object, url = URL_OF_EVENT) => {
  const error = new TypeError('Failed to fetch');
  const stages = createStages({ judge, send: async () => Promise.reject(error) });
  blocked(stages, {});
  const told = vi.fn();
  stages.send(delivery({ url })).then(told, told);
  await vi.advanceTimersByTimeAsync(10);
  if (violation) violate(violation);
  await vi.advanceTimersByTimeAsync(300);
  expect(told).toHaveBeenCalledOnce();
  const [answer] = told.mock.calls[0]!;
  return answer === error ? 'failed' : stages.judge(delivery(), answer);
};

const BLOCKED = expect.objectContaining({ reason: 'blocked', message: 'pagebeat: blocked Pirsch' });

test.each([
  [{}, URL_OF_EVENT],
  [{}, `${URL_OF_EVENT}?nc=1&code=A`],
  [{ blockedURI: `${URL_OF_EVENT}?other` }, `${URL_OF_EVENT}?nc=1`],
])('what the policy forbids is blocked: %j, %s', async (violation, url) => {
  expect(await fail(violation, url)).toEqual(BLOCKED);
});

test.each([
  ['one that only reports', { disposition: 'report' }],
  ['one about an image of that address', { effectiveDirective: 'img-src' }],
  ['one about a script of that address', { effectiveDirective: 'script-src-elem' }],
  ['one about a frame of that address', { effectiveDirective: 'frame-src' }],
  ['one about another address', { blockedURI: 'https://api.test/other' }],
  ['one about an address that begins so', { blockedURI: `${URL_OF_EVENT}s` }],
])('a violation of the policy that is not about it is none: %s', async (_what, violation) => {
  expect(await fail(violation)).toBe('failed');
});

test('without a violation it failed', async () => {
  expect(await fail()).toBe('failed');
});

test('a page by https can ask nothing by http', async () => {
  visit('https://example.com/');
  expect(await fail(undefined, 'http://api.test/event')).toEqual(BLOCKED);
  expect(await fail(undefined, URL_OF_EVENT)).toBe('failed');
});

test('an answer is an answer', async () => {
  const stages = createStages();
  blocked(stages, {});
  violate({});
  await expect(stages.send(delivery({ url: URL_OF_EVENT }))).resolves.toEqual({ status: 200 });
});
