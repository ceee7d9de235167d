import { expect, test } from 'vitest';
import { chooseTransport } from '../../src/core/chooseTransport';
import { sampleDelivery } from '../samples';

const json = sampleDelivery({ type: 'application/json' });
const text = sampleDelivery();
const hit = sampleDelivery({ method: 'GET', body: undefined });
const large = sampleDelivery({ body: 'x'.repeat(20001) });

test.each([
  ['an event', text, true, false, 'keepalive'],
  ['an event, when the page is left', text, true, true, 'beacon'],
  ['an event, without keepalive', text, false, false, 'beacon'],
  ['JSON', json, true, false, 'keepalive'],
  ['JSON, when the page is left', json, true, true, 'keepalive'],
  ['JSON, without keepalive', json, false, false, 'xhr'],
  ['a GET, when the page is left', hit, true, true, 'keepalive'],
  ['a GET, without keepalive', hit, false, true, 'xhr'],
  ['more than the quota may hold', large, true, false, 'fetch'],
])('sends %s', (_what, delivery, keepalive, leaving, transport) => {
  expect(chooseTransport(delivery, keepalive, leaving)).toBe(transport);
});
