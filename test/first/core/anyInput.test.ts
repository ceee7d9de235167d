import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyValue } from '../../../src/first/core/copyValue';
import { makeRoutes } from '../../../src/first/core/makeRoutes';
import { prepare } from '../../../src/first/core/prepare';
import { readEvent } from '../../../src/first/core/readEvent';
import { reportPage } from '../../../src/first/core/reportPage';
import { skipReason } from '../../../src/first/core/skipReason';
import { pirsch } from '../../../src/first/destinations/pirsch';
import { swetrix } from '../../../src/first/destinations/swetrix';
import type { TrackError, TrackEvent } from '../../../src/first/types';
import { samplePage } from '../../samples';

// Half surrogate pairs, control characters and the names of what every object has are among these.
const unit = fc.constantFrom(...'aZ0_. \n\0"\\%&=?#/:@[{', 'é', '€', '\u2028', '😀', '\ud83d', '\ude00');
const text = fc.string({ unit });
const key = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toJSON', 'duration', 'hasOwnProperty'));
const meta = fc.dictionary(key, fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()));
const valid = fc.record(
  { duration: fc.double({ min: 0, noNaN: true, max: 1e9 }), meta, unique: fc.boolean() },
  { requiredKeys: [] },
);
const name = text.filter((one) => one.trim() !== '');

const destinations = () => [pirsch({ code: 'a' }), swetrix({ projectId: 'b', names: 'any' })];

const toBoth = () => makeRoutes(destinations(), { pageview: true, event: true, heartbeat: 30 }, {});

test('anything at all is an event, or refused with the reason', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true });
  fc.assert(
    fc.property(
      fc.oneof(anything, text),
      fc.oneof(anything, fc.record({ duration: anything, meta: anything })),
      (one, options) => {
        let event: TrackEvent | undefined;
        try {
          event = readEvent(one, options);
          prepare(toBoth(), 'event', samplePage(), event);
        } catch (error) {
          expect((error as TrackError).reason).toBe('invalid');
          expect((error as Error).message).toMatch(/^pagebeat: \S[\s\S]* must be /);
          event = undefined;
        }
        if (event)
          for (const value of Object.values(event.meta))
            expect(['string', 'number', 'boolean']).toContain(typeof value);
      },
    ),
    { numRuns: 2000 },
  );
});

test('nested metadata is a copy that JSON can hold, or refused with its place', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
  fc.assert(
    fc.property(fc.dictionary(key, anything), (given) => {
      try {
        const { meta } = readEvent('x', { meta: given }, copyValue);
        expect(Object.keys(meta)).toEqual(Object.keys(given));
        const json = JSON.stringify(meta);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(given)));
      } catch (error) {
        if (!(error as TrackError).reason) throw error;
        expect((error as Error).message).toMatch(/^pagebeat: meta\.[\s\S]* must be text, a number/);
      }
    }),
    { numRuns: 2000 },
  );
});

test('what is valid is our own copy, and the caller’s is as it was', () => {
  fc.assert(
    fc.property(name, valid, (one, options) => {
      const before = structuredClone(options);
      const event = readEvent(one, options);
      expect(options).toEqual(before);
      expect(event.name).toBe(one.trim());
      expect(Object.entries(event.meta)).toEqual(Object.entries(options.meta ?? {}));
    }),
  );
});

test('every valid event is one request for each destination, which every server can read', () => {
  fc.assert(
    fc.property(
      name,
      valid,
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      text,
      (one, options, url, title) => {
        const event = readEvent(one, options);
        const page = reportPage(samplePage({ url, title, referrer: title }), {});
        const routes = toBoth();
        fc.pre(event.name.length <= 256);
        const [toPirsch, toSwetrix] = prepare(routes, 'event', page, event).map(([, { body }]) => JSON.parse(body!));
        expect(toPirsch.event_name).toBe(event.name);
        expect(toSwetrix.ev).toBe(event.name);
        const texts = Object.entries(event.meta).map(([label, value]) => [label, String(value)]);
        expect(Object.entries(toPirsch.event_meta).sort()).toEqual(texts.sort());
        expect(Object.entries(toSwetrix.meta)).toEqual(expect.arrayContaining(texts));
        const [[, hit] = []] = prepare(routes, 'pageview', page);
        expect(() => decodeURIComponent(hit!.url!)).not.toThrow();
      },
    ),
    { numRuns: 500 },
  );
});

test('any address and any pattern has an answer', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl(), text),
      fc.oneof(text, fc.constantFrom('(', '[', '*', '\\', ',', '{1,3}')),
      (url, pattern) => {
        const { path } = reportPage(samplePage({ url }), { disableQuery: true });
        expect(path).not.toBe('');
        const answer = skipReason(url, path, { exclude: pattern, include: pattern }, false, () => {});
        expect([undefined, 'excluded', 'localhost']).toContain(answer);
      },
    ),
  );
});
