import { expect, test } from 'vitest';
import { swetrix } from '../../../src/first/destinations/swetrix';
import { swetrixPages } from '../../../src/first/destinations/swetrixPages';
import { deliverBy, sampleEvent, sampleNextPage, samplePage } from '../../samples';

const projectId = 'aUn1quEid-3x';
const meta = { author: 'jane', words: 1200, paid: true };
const deliver = deliverBy(swetrixPages({ projectId, meta }));
const plain = deliverBy(swetrix({ projectId }));

test('a pageview has the metadata of its page, as text, after all else', () => {
  const { body, ...delivery } = deliver('pageview', samplePage())!;
  const { body: without, ...rest } = plain('pageview', samplePage())!;
  expect(delivery).toEqual({ ...rest, timed: true });
  expect(body).toBe(without!.replace(/}$/, ',"meta":{"author":"jane","words":"1200","paid":"true"}}'));
});

test('every pageview has it, and the first of a document says that it is', () => {
  const { body, timed } = deliver('pageview', sampleNextPage({ path: '/next' }))!;
  expect(JSON.parse(body!).meta).toEqual({ author: 'jane', words: '1200', paid: 'true' });
  expect(timed).toBe(false);
});

test('events and heartbeats are as ever', () => {
  expect(deliver('event', samplePage(), sampleEvent())).toEqual(plain('event', samplePage(), sampleEvent()));
  expect(deliver('heartbeat', samplePage())).toEqual(plain('heartbeat', samplePage()));
});

test('without metadata there is none', () => {
  const delivery = deliverBy(swetrixPages({ projectId }))('pageview', samplePage());
  expect(delivery).toEqual({ ...plain('pageview', samplePage()), timed: true });
});

test('metadata that is not flat is refused', () => {
  const broken = deliverBy(swetrixPages({ projectId, meta: { a: { b: 1 } as never } }));
  expect(() => broken('pageview', samplePage())).toThrow('meta.a must be text, a number or a boolean');
});
