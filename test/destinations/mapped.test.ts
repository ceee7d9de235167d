import { expect, test } from 'vitest';
import { mapped } from '../../src/package/destinations/mapped';
import { pirsch } from '../../src/package/destinations/pirsch';
import { swetrix } from '../../src/package/destinations/swetrix';
import type { TrackerDestination } from '../../src/types/tracker';
import * as records from '../records';

const toSwetrix = swetrix({ projectId: 'aUn1quEid-3x' });
const make = ({ settings, make }: TrackerDestination, event?: ReturnType<typeof records.event>) =>
  make(settings, event ? 'event' : 'hit', records.page(), event);
const bodyOf = (...given: Parameters<typeof mapped>) => {
  const delivery = make(mapped(...given), records.event({ name: 'Button Clicked' }));
  return delivery && records.bodyOf(delivery);
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
  expect(make(destination, records.event())).toBeUndefined();
  expect(make(destination)).toBeDefined();
  expect(destination).toMatchObject({ key: 'projectIdaUn1quEid-3x', settings: { projectId: 'aUn1quEid-3x' } });
});

test('what it changes in the metadata is its own', () => {
  const event = records.event({ meta: { list: [1, { deep: 2 }], when: new Date(0) } });
  const before = structuredClone(event);
  const map = mapped(toSwetrix, ({ meta }) => {
    const list = meta.list as [number, { deep: number }];
    list[1].deep = 3;
    list.push as unknown;
    meta.when = 'then';
    return { name: 'a', meta: { size: list.length } };
  });
  make(map, event);
  expect(event).toEqual(before);
});

test.each([
  [() => ({ name: '' }), 'mapped name'],
  [() => ({ name: 5 as never }), 'mapped name'],
  [() => ({ meta: [] as never }), 'mapped meta'],
  [() => ({ name: 'two words' }), 'name for Swetrix'],
  [() => ({ name: 'a', meta: { list: [] } }), 'mapped meta.list'],
])('what it returns is checked: %s', (map, what) => {
  expect(() => bodyOf(toSwetrix, map)).toThrow(what);
});

test('a destination that takes nested metadata gets it', () => {
  const nested = { ...toSwetrix, parts: { nested: () => {} } };
  expect(bodyOf(nested, () => ({ name: 'a', meta: { list: [1] } }))).toMatchObject({ meta: { list: '1' } });
});
