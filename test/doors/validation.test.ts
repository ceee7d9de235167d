import { describe, expect } from 'vitest';
import type { Collector } from '../../examples/collector/createCollector.js';
import type { Door } from './bundle.js';
import { DOORS, tagOf } from './doors.js';
import { it } from './it.js';
import { rejection } from './rejection.js';

/** What a call is wrong for: its arguments, and what the message names. */
type Wrong = [label: string, given: unknown[], word: string];

/** The metadata of events as they come: what the collector reads of it is cut, and of a long body only the beginning stays. */
const listenTo = (collector: Pick<Collector, 'answer'>): Record<string, string>[] => {
  const metas: Record<string, string>[] = [];
  collector.answer = ({ kind, json }) => {
    if (kind === 'event') metas.push((json as { event_meta: Record<string, string> }).event_meta);
    return undefined;
  };
  return metas;
};

const throwing = {
  get a(): string {
    throw new TypeError('not yours');
  },
};
const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

const wrongNames: Wrong[] = [
  ['no name', [], 'name'],
  ['an empty name', [''], 'name'],
  ['a blank name', [' \n '], 'name'],
  ['a number for a name', [5], 'name'],
  ['an object for a name', [{}], 'name'],
  ['a String object for a name', [new String('x')], 'name'],
  ['null for a name', [null], 'name'],
  ['a symbol for a name', [Symbol('x')], 'name'],
];

const wrongOptions: Wrong[] = [
  ['null for options', ['x', null], 'options'],
  ['a string for options', ['x', 'y'], 'options'],
  ['an array for options', ['x', []], 'options'],
  ['a function for options', ['x', () => {}], 'options'],
  [
    'a getter that throws in the options',
    [
      'x',
      {
        duration: 1,
        get meta(): never {
          throw new Error('no');
        },
      },
    ],
    'options',
  ],
  ...[{ reason: 'own' }, { reason: 'network', status: 1 }, null, undefined, 7, Symbol('s')].map(
    (thrown): Wrong => [
      `a getter that throws ${typeof thrown === 'object' ? JSON.stringify(thrown) : String(thrown)}`,
      [
        'x',
        {
          get meta(): never {
            throw thrown;
          },
        },
      ],
      'options',
    ],
  ),
];

const wrongDurations: Wrong[] = [
  ['NaN for the duration', ['x', { duration: NaN }], 'duration'],
  ['Infinity for the duration', ['x', { duration: Infinity }], 'duration'],
  ['-Infinity for the duration', ['x', { duration: -Infinity }], 'duration'],
  ['-1 for the duration', ['x', { duration: -1 }], 'duration'],
  ['a string for the duration', ['x', { duration: '42' }], 'duration'],
  ['an object for the duration', ['x', { duration: {} }], 'duration'],
  ['null for the duration', ['x', { duration: null }], 'duration'],
  ['a bigint for the duration', ['x', { duration: 42n }], 'duration'],
];

const wrongMetas: Wrong[] = [
  ['an array for the metadata', ['x', { meta: ['a'] }], 'meta'],
  ['a string for the metadata', ['x', { meta: 'a' }], 'meta'],
  ['null for the metadata', ['x', { meta: null }], 'meta'],
  ['a Date for the metadata', ['x', { meta: new Date() }], 'meta'],
  ['a Map for the metadata', ['x', { meta: new Map() }], 'meta'],
  ['a function for the metadata', ['x', { meta: () => {} }], 'meta'],
];

const wrongValues: Wrong[] = (
  [
    ['null', null],
    ['undefined', undefined],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['an object', {}],
    ['an array', []],
    ['a function', () => {}],
    ['a symbol', Symbol('s')],
    ['a bigint', 5n],
    ['a Date', new Date()],
    ['a String object', new String('x')],
  ] as const
).map(([label, value]) => [label + ' in the metadata', ['x', { meta: { good: 1, price: value } }], 'meta.price']);

const wrongObjects: Wrong[] = [
  ['a getter that throws in the metadata', ['x', { meta: throwing }], 'options'],
  ['a cyclic object', ['x', { meta: cyclic }], 'meta.self'],
  ['a function named toJSON in the metadata', ['x', { meta: { toJSON: () => 'y' } }], 'meta.toJSON'],
];

describe('the function', () => {
  const wrong = [...wrongNames, ...wrongOptions, ...wrongDurations, ...wrongMetas, ...wrongValues, ...wrongObjects];
  const doors: Door[] = [...DOORS, 'pagebeat.full'];

  it.for(doors.flatMap((door) => wrong.map((one) => [door, ...one] as const)))(
    'of %s.js rejects %s, and says why',
    async ([door, , given, word], { collector, open }) => {
      const page = open();
      await page.load(tagOf(collector, door), { door });
      await page.quiet();

      let call: Promise<unknown> | undefined;
      expect(() => {
        call = page.call(...given);
      }).not.toThrow();
      const error = await rejection(call!);
      expect(error).toBeInstanceOf(page.window.Error);
      expect(error.reason).toBe('invalid');
      // Where metadata may be nested, it is Pirsch that does not take it.
      if (door === 'pagebeat.full') expect(error.message.indexOf('pagebeat: invalid ' + word)).toBe(0);
      else expect(error.message).toBe('pagebeat: invalid ' + word);

      // The same again, unheard: the console has one line of a kind.
      void page.call(...given);
      await page.quiet();
      expect(page.lines).toEqual(['error: ' + error.message]);
      expect(collector.events()).toEqual([]);

      const sent = page.begun.length;
      await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true, status: expect.any(Number) });
      await page.quiet();
      expect(collector.events()).toHaveLength(page.begun.length - sent);
    },
  );

  it('leaves no unhandled rejection when its promise is ignored', async ({ collector, open }) => {
    const unhandled: unknown[] = [];
    const listen = (error: unknown): unknown => unhandled.push(error);
    process.on('unhandledRejection', listen);
    const page = open();
    await page.load(collector.pirsch);
    collector.answer = () => ({ status: 500 });
    page.call('');
    page.call('Clicked');
    page
      .call('Clicked')
      .then(() => {})
      .catch(() => {});
    await page.quiet();
    await new Promise(setImmediate);
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });

  it('writes one line for each kind of mistake', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    for (let round = 0; round < 3; round++) {
      await rejection(page.call(''));
      await rejection(page.call('x', { duration: -round }).then(() => page.call('x', { duration: NaN })));
      await rejection(page.call('x', { meta: { [`key${round}`]: null } }));
      await rejection(page.call('x', []));
    }
    expect(page.lines).toHaveLength(4);
  });
});

describe('an event name for Swetrix', () => {
  const names: [label: string, name: string, strict: boolean, any: boolean][] = [
    ['letters', 'Clicked', true, true],
    ['every character there is', 'a_Z.09', true, true],
    ['one letter', 'a', true, true],
    ['63 characters', 'a'.repeat(63), true, true],
    ['64 characters', 'a'.repeat(64), false, true],
    ['256 characters', 'a'.repeat(256), false, true],
    ['257 characters', 'a'.repeat(257), false, false],
    ['a space', 'Button Clicked', false, true],
    ['a leading digit', '1st', false, true],
    ['a leading underscore', '_clicked', false, true],
    ['a hyphen', 'button-clicked', false, true],
    ['an umlaut', 'Knöpfe', false, true],
    ['a line break', 'a\nb', false, true],
  ];

  it.for(names)(
    'from the part for names may or may not have %s',
    async ([, name, strict, any], { collector, open }) => {
      for (const [allowed, attributes] of [
        [strict, {}],
        [any, { 'data-names': 'any' }],
      ] as const) {
        const page = open();
        await page.load({ ...collector.swetrix, ...attributes }, { door: 'pagebeat.full' });
        const call = page.call(name);
        if (allowed) {
          await expect(call).resolves.toEqual({ ok: true, status: 201 });
          expect(collector.events()[0]!.decoded.name).toBe(name);
        } else {
          const { reason, message } = await rejection(call);
          expect([reason, message]).toEqual(['invalid', 'pagebeat: invalid name for Swetrix']);
          expect(page.lines).toEqual(['error: ' + message]);
          expect(collector.events()).toEqual([]);
        }
        await page.quiet();
        collector.clear();
      }
    },
  );

  const doors: Door[] = ['pagebeat', 'pagebeat.swetrix'];

  it.for(doors.flatMap((door) => names.map((one) => [door, ...one] as const)))(
    'in %s.js may or may not have %s',
    async ([door, , name, strict], { collector, open }) => {
      const page = open();
      await page.load(collector.swetrix, { door });
      const call = page.call(name);
      if (strict) {
        await expect(call).resolves.toEqual({ ok: true, status: 201 });
        expect(collector.events()[0]!.decoded.name).toBe(name);
      } else {
        const { reason, message } = await rejection(call);
        expect([reason, message]).toEqual(['invalid', 'pagebeat: invalid name for Swetrix']);
        expect(page.lines).toEqual(['error: ' + message]);
        expect(collector.events()).toEqual([]);
      }
    },
  );
});

describe('what is valid', () => {
  /** Metadata, and what Pirsch is to get of it. */
  const metas: [label: string, meta: object, got: Record<string, string>][] = [
    [
      'empty and false values',
      { a: '', b: false, c: 0, d: -0.5, e: true },
      { a: '', b: 'false', c: '0', d: '-0.5', e: 'true' },
    ],
    [
      'keys with a meaning elsewhere',
      JSON.parse('{"__proto__":"a","constructor":"b","toJSON":"c","hasOwnProperty":"d","length":"5","":"e"}'),
      JSON.parse('{"__proto__":"a","constructor":"b","toJSON":"c","hasOwnProperty":"d","length":"5","":"e"}'),
    ],
    ['a proxy', new Proxy({ a: 1 }, {}), { a: '1' }],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 }), { a: '1' }],
    ['an instance of a class, its own fields', Object.assign(Object.create({ inherited: 1 }), { a: 1 }), { a: '1' }],
    ['quotes, line breaks and what is not ASCII', { 'ä"\\\n': '\u2028 \u0000 🎉' }, { 'ä"\\\n': '\u2028 \u0000 🎉' }],
    [
      'large and small numbers',
      { a: 1e21, b: 5e-7, c: Number.MAX_SAFE_INTEGER },
      { a: '1e+21', b: '5e-7', c: '9007199254740991' },
    ],
  ];

  it.for(metas)('arrives intact: %s', async ([, meta, got], { collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    await expect(page.call('Clicked', { meta })).resolves.toEqual({ ok: true, status: 200 });
    expect(Object.entries(collector.events()[0]!.decoded.meta!).sort()).toEqual(Object.entries(got).sort());
    expect(page.lines).toEqual([]);
  });

  it('arrives intact with 10,000 keys', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    const metas = listenTo(collector);
    const meta = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => ['key ' + index, index]));
    await expect(page.call('Clicked', { meta })).resolves.toEqual({ ok: true, status: 200 });
    expect(Object.keys(metas[0]!)).toHaveLength(10_000);
  });

  it('arrives intact with almost a megabyte, which no keepalive request can carry', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    const metas = listenTo(collector);
    const text = 'ä'.repeat(499_000);
    await expect(page.call('Clicked', { meta: { text } })).resolves.toEqual({ ok: true, status: 200 });
    expect(metas[0]!.text === text).toBe(true);
    expect(page.begun[1]!.via).toBe('fetch');
  });

  it.for([['pagebeat'], ['pagebeat.full']] as const)(
    'arrives with half a surrogate pair: %s.js',
    async ([door], { collector, open }) => {
      const page = open({ title: 'half \ud83d' });
      await page.load(collector.pirsch, { door });
      await expect(page.call('Clicked \udc00', { meta: { 'k\ud83d': 'v\udc00!' } })).resolves.toMatchObject({
        status: 200,
      });
      const { title, name, meta } = collector.events()[0]!.decoded;
      expect(title).toMatch(/^half [\ud83d\ufffd]$/);
      expect(name).toMatch(/^Clicked [\udc00\ufffd]$/);
      expect(Object.entries(meta!)[0]!.join()).toMatch(/^k[\ud83d\ufffd],v[\udc00\ufffd]!$/);
      expect(collector.pageviews()[0]!.query.t).toBe('half \ufffd');
    },
  );

  it('arrives where arrays and objects were given methods by another script', async ({ collector, open }) => {
    const page = open();
    page.run(`
      Array.prototype.toJSON = function () { return 'patched'; };
      Array.prototype.last = function () { return this[this.length - 1]; };
      Object.prototype.inherited = function () {};
    `);
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    const options = page.run('({ duration: 42, meta: { Clicks: 1 } })');
    await expect(page.call('Clicked', options)).resolves.toMatchObject({ ok: true });
    await page.quiet();
    expect(collector.events('pirsch')[0]!.decoded.meta).toEqual({ Clicks: '1' });
    expect(collector.events('swetrix')[0]!.decoded.meta).toEqual({ Clicks: '1', duration: '42' });
    expect(collector.pageviews()).toHaveLength(2);
    expect(page.lines).toEqual([]);
  });
});
