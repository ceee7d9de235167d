import { expect, test } from 'vitest';
import { usercom } from '../../../src/first/destinations/usercom';
import { deliverBy, sampleEvent, sampleNextPage, samplePage } from '../../samples';

const deliver = deliverBy(usercom({ key: 'api-key' }));

test('an event is a call of userengage, whose attributes keep their types', () => {
  const meta = { price: '10', sku: 7, trial: false, on: new Date(0), items: [{ a: null }], nothing: undefined };
  expect(deliver('event', samplePage(), sampleEvent({ name: 'app_created', meta, duration: undefined }))).toEqual({
    call: 'userengage',
    body: '["event.app_created",{"price":"10","sku":7,"trial":false,"on":"1970-01-01T00:00:00.000Z","items":[{"a":null}]}]',
  });
});

test('the duration is an attribute', () => {
  expect(deliver('event', samplePage(), sampleEvent({ meta: {} }))!.body).toBe(
    '["event.Button_Clicked",{"duration":42}]',
  );
});

test('without attributes there is only the name', () => {
  const event = sampleEvent({ name: 'a "b"', meta: {}, duration: undefined });
  expect(deliver('event', samplePage(), event)!.body).toBe('["event.a \\"b\\""]');
});

test('event. is not put in front twice', () => {
  const event = sampleEvent({ name: 'event.clicked', meta: {}, duration: undefined });
  expect(deliver('event', samplePage(), event)!.body).toBe('["event.clicked"]');
});

test('the first pageview is the widget’s own, the next ones are page hits with the key', () => {
  expect(deliver('pageview', samplePage())).toBeUndefined();
  expect(deliver('pageview', sampleNextPage())).toEqual({ call: 'UE.pageHit', body: '[{"apiKey":"api-key"}]' });
});

test('has no heartbeat', () => {
  expect(deliver('heartbeat', sampleNextPage())).toBeUndefined();
});
