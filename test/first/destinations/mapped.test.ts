import { expect, test } from 'vitest';
import { mapped } from '../../../src/first/destinations/mapped';
import { pirsch } from '../../../src/first/destinations/pirsch';
import { swetrix } from '../../../src/first/destinations/swetrix';
import { deliverBy, sampleEvent, samplePage } from '../../samples';

const toSwetrix = swetrix({ projectId: 'aUn1quEid-3x' });
const bodyOf = (...given: Parameters<typeof mapped>) => {
  const delivery = deliverBy(mapped(...given))('event', samplePage(), sampleEvent({ name: 'Button Clicked' }));
  return delivery && JSON.parse(delivery.body!);
};

test('one destination gets another name and other metadata', () => {
  const body = bodyOf(toSwetrix, ({ name, meta }) => ({ name: name.replace(/\W+/g, '_'), meta: { plan: meta.plan } }));
  expect(body).toMatchObject({ ev: 'Button_Clicked', meta: { plan: 'pro', duration: '42' } });
});

test('what is not returned stays as it is', () => {
  expect(bodyOf(toSwetrix, () => ({ name: ' clicked ' }))).toMatchObject({ ev: 'clicked', meta: { Clicks: '1' } });
  expect(bodyOf(pirsch({ code: 'a' }), () => ({ meta: {} }))).toMatchObject({
    event_name: 'Button Clicked',
    event_meta: {},
  });
});

test('an event may be left out for one destination; pageviews are not mapped', () => {
  const destination = mapped(toSwetrix, () => undefined);
  expect(deliverBy(destination)('event', samplePage(), sampleEvent())).toBeUndefined();
  expect(deliverBy(destination)('pageview', samplePage())).toBeDefined();
  expect(destination).toMatchObject({ name: 'swetrix', id: 'aUn1quEid-3x', timeZone: true });
});

test('what it changes in the metadata is its own', () => {
  const event = sampleEvent({ meta: { list: [1, { deep: 2 }], when: new Date(0) } });
  const before = structuredClone(event);
  const map = mapped(toSwetrix, ({ meta }) => {
    const list = meta.list as [number, { deep: number }];
    list[1].deep = 3;
    list.push as unknown;
    meta.when = 'then';
    return { name: 'a', meta: { size: list.length } };
  });
  deliverBy(map)('event', samplePage(), event);
  expect(event).toEqual(before);
});

test.each([
  [() => ({ name: '' }), 'mapped name must be non-empty text'],
  [() => ({ name: 5 as never }), 'mapped name must be non-empty text'],
  [() => ({ meta: [] as never }), 'mapped meta must be an object'],
  [() => ({ name: 'two words' }), 'name must be /^'],
  [() => ({ name: 'a', meta: { list: [] } }), 'meta.list must be text, a number or a boolean'],
])('what it returns is checked: %s', (map, message) => {
  expect(() => bodyOf(toSwetrix, map)).toThrow(message);
});
