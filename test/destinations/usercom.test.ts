import { expect, test } from 'vitest';
import { usercom } from '../../src/destinations/usercom';
import type { TrackEvent } from '../../src/types/records';
import { event, page, sent, textOf } from '../records';

const settings = { usercomKey: 'api-key' };
const call = (overrides: Partial<TrackEvent>): string | undefined =>
  textOf(usercom(settings, 'event', page(), event({ meta: undefined, duration: undefined, ...overrides })));

test('an event is a call of userengage, whose attributes keep their types', () => {
  const meta = { price: '10', sku: 7, trial: false, on: new Date(0), items: [{ a: null }], nothing: undefined };
  const given = event({ name: 'app_created', meta, duration: undefined });
  expect(sent(usercom(settings, 'event', page(), given))).toEqual({
    name: 'User.com',
    method: 'POST',
    url: '/',
    call: 'userengage',
    body: '["event.app_created",{"price":"10","sku":7,"trial":false,"on":"1970-01-01T00:00:00.000Z","items":[{"a":null}]}]',
  });
});

test('the duration is an attribute, unless the caller has one of that name', () => {
  expect(call({ duration: 42 })).toBe('["event.Button_Clicked",{"duration":42}]');
  expect(call({ duration: 0 })).toBe('["event.Button_Clicked",{"duration":0}]');
  expect(call({ duration: 42, meta: { duration: 'long' } })).toBe('["event.Button_Clicked",{"duration":"long"}]');
});

test.each([[undefined], [{}]])('without attributes (%j) there is only the name', (meta) => {
  expect(call({ name: 'a "b"', meta })).toBe('["event.a \\"b\\""]');
});

test.each([
  ['event.clicked', 'event.clicked'],
  ['clicked', 'event.clicked'],
  ['my event.clicked', 'event.my event.clicked'],
])('event. is in front of %s once', (name, command) => {
  expect(call({ name })).toBe(`["${command}"]`);
});

test('the first pageview is the widget’s own', () => {
  expect(usercom(settings, 'hit', page())).toBeUndefined();
});

test.each([
  ['of another page', 'https://example.com/home'],
  ['of one that is not known', ''],
])('the next one, after that %s, is a page hit with the key', (_what, previous) => {
  expect(sent(usercom(settings, 'hit', page({ previous })))).toEqual({
    name: 'User.com',
    method: 'POST',
    url: '/',
    call: 'UE.pageHit',
    body: '[{"apiKey":"api-key"}]',
  });
});

test('another anchor is no other page', () => {
  const url = 'https://example.com/a#b';
  expect(usercom(settings, 'hit', page({ url, previous: 'https://example.com/a' }))).toBeUndefined();
});

test('there is no heartbeat', () => {
  expect(usercom(settings, 'session', page({ previous: 'https://example.com/home' }))).toBeUndefined();
});

test('is pure: what is given is not changed, and the same comes of the same', () => {
  const given = [Object.freeze({ ...settings }), 'event', Object.freeze(page()), Object.freeze(event())] as const;
  expect(textOf(usercom(...given))).toBe(textOf(usercom(...given)));
});

test('is called with the same where a page gave all objects and lists a toJSON', () => {
  for (const { prototype } of [Object, Array]) {
    Object.defineProperty(prototype, 'toJSON', { value: () => 'spoiled', configurable: true, writable: true });
  }
  try {
    expect(call({ meta: Object.assign(Object.create(null), { a: 1 }) })).toBe('["event.Button_Clicked",{"a":1}]');
    expect(textOf(usercom(settings, 'hit', page({ previous: '' })))).toBe('[{"apiKey":"api-key"}]');
  } finally {
    for (const { prototype } of [Object, Array]) Reflect.deleteProperty(prototype, 'toJSON');
  }
});
