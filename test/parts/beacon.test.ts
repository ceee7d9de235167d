import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beacon } from '../../src/parts/beacon';
import { delivery } from '../records';
import { createStages } from './createStages';

/** As Firefox had it before 133. */
class Earlier {
  get credentials(): string {
    return 'omit';
  }
}

let takes: boolean;
const sendBeacon = vi.fn(() => takes);
const { Request } = window;

beforeEach(() => {
  takes = true;
  sendBeacon.mockClear();
  Object.assign(window.navigator, { sendBeacon });
  Object.assign(window, { Request: Earlier });
});
afterEach(() => {
  Object.assign(window, { Request });
});

const start = () => {
  const stages = createStages();
  const { send } = stages;
  beacon(stages, {});
  return { stages, send };
};

test('hands a POST of text to the browser', async () => {
  const { stages, send } = start();
  const answer = await stages.send(delivery({ url: '/event', body: '{"a":1}' }));
  expect(sendBeacon).toHaveBeenCalledExactlyOnceWith(new URL('/event', location.href).href, '{"a":1}');
  expect(send).not.toHaveBeenCalled();
  expect(stages.judge(delivery(), answer)).toEqual({ ok: true, queued: true });
});

test.each([
  ['what has no body', { body: undefined }],
  ['JSON, which would be preflighted', { body: '{}', headers: { 'Content-Type': 'application/json' } }],
])('sends as ever: %s', async (_what, given) => {
  const { stages, send } = start();
  await stages.send(delivery(given));
  expect(sendBeacon).not.toHaveBeenCalled();
  expect(send).toHaveBeenCalledOnce();
});

test('sends as ever what the browser does not take', async () => {
  takes = false;
  const { stages, send } = start();
  expect(await stages.send(delivery({ body: '{}' }))).toEqual({ status: 200 });
  expect(send).toHaveBeenCalledOnce();
});

test('is not needed where fetch outlives the page', async () => {
  class Modern extends Earlier {
    get keepalive(): boolean {
      return false;
    }
  }
  Object.assign(window, { Request: Modern });
  const { stages, send } = start();
  await stages.send(delivery({ body: '{}' }));
  expect(sendBeacon).not.toHaveBeenCalled();
  expect(send).toHaveBeenCalledOnce();
});
