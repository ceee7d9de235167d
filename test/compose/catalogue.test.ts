import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measure } from '../../examples/catalogue/measure.js';
import { fileOf, readDoors } from '../../examples/catalogue/readDoors.js';
import { readFamilies, readOptions } from '../../examples/catalogue/readOptions.js';
import { bundleTag } from '../../examples/compose/bundleTag.js';
import { choosePieces, toDoor } from '../../examples/compose/choosePieces.js';
import { nearest } from '../../examples/compose/nearest.js';
import { fromRoot } from '../../scripts/fromRoot.js';
import { catalogue, choose, type Piece } from './sets.js';

const filesIn = (room: string): string[] =>
  readdirSync(fromRoot(`src/${room}`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
const namesOf = (kind: string): string[] =>
  catalogue
    .filter((piece) => piece.kind === kind)
    .map(({ name }) => name)
    .sort();
const piece = (name: string): Piece => catalogue.find((one) => one.name === name)!;

describe('the catalogue', () => {
  test('has each destination and each part', () => {
    expect(namesOf('destination')).toEqual(filesIn('destinations'));
    expect(namesOf('part')).toEqual(filesIn('parts'));
  });

  test('has all that a tag may be told', () => {
    const attributes = catalogue.flatMap((one) => one.attributes.map(({ attribute }) => attribute.replace('-…', '')));
    const declared = [...readOptions(), ...readFamilies()]
      .filter(({ path }) => !path.startsWith('src/types/'))
      .map(({ attribute }) => attribute);
    expect(attributes.sort()).toEqual(declared.sort());
  });

  /** By `@before`. */
  const placed = ['attribution', 'debug', 'lastBeat', 'uuids'];
  /** After all the others. */
  const last = ['engagement'];
  test.each(placed)('%s is applied where it says', (name) => {
    const namesInOrder = catalogue.map((one) => one.name);
    const at = namesInOrder.indexOf(name);
    const [, next] = /@before (\w+)/.exec(readFileSync(fromRoot(`src/parts/${name}.ts`), 'utf8'))!;
    expect(namesInOrder[at + 1]).toBe(next);
  });

  /** Advice on localhost, which the companion gives elsewhere: around `show`, in any order. */
  const advice = ['guideline', 'limits', 'personalData', 'warnings'];

  // One that is in no line of doors.ts says where it stands, or has no place in the order.
  test.each(catalogue.map((one) => [one.name, one] as const))(
    'says what %s is, and how it goes with others',
    (_, one) => {
      expect(one.sentence).toMatch(/^[A-Z].*\.$/);
      for (const { description, type } of one.attributes) {
        expect(description).not.toBe('');
        expect(type).not.toBe('');
      }
      for (const name of one.for) expect(namesOf('destination')).toContain(name);
      for (const name of [...one.needs, ...one.excludes]) expect(namesOf('part')).toContain(name);
      const inLines = readDoors(fromRoot('.')).flatMap(({ parts }) => parts);
      if (one.kind === 'destination') expect(one.entries).not.toEqual([]);
      else expect([...inLines, ...advice, ...placed, ...last].includes(one.name) || one.isForCode).toBe(true);
    },
  );

  test('is what npm users can make a tag of', () => {
    const exported = [...readFileSync(fromRoot('src/package/tag.ts'), 'utf8').matchAll(/^export \{ (\w+) \}/gm)];
    expect(exported.map((match) => match[1]).sort()).toEqual(
      catalogue
        .filter(({ isForCode }) => !isForCode)
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe('a tag', () => {
  test('has what is named, what that needs, and what every tag has, in the order of doors.ts', () => {
    expect(choose(['retry', 'customerio']).map(({ name }) => name)).toEqual([
      'customerio',
      'messages',
      'page',
      'visitor',
      'retry',
    ]);
  });

  test('reads the id of a destination that is not in the file that has most', () => {
    expect(toDoor(choose(['plausible', 'own']), catalogue)).toEqual({
      destinations: ['plausibleDomain: plausible', 'ownEndpoint: own'],
      parts: ['page', 'uuids'],
    });
  });

  test('reads an id that only a part of it knows', () => {
    expect(toDoor(choose(['pirsch']), catalogue).destinations).toEqual(['code: pirsch']);
    expect(toDoor(choose(['pirsch', 'clientId']), catalogue).destinations).toEqual([
      'code: pirsch',
      'clientId: pirsch',
    ]);
  });

  test.each([
    [
      ['pirsch', 'retri'],
      'There is no part or destination "retri": "retry" is the nearest; --list shows all there are.',
    ],
    [['pirsch', 'xyzxyz'], 'There is no part or destination "xyzxyz"; --list shows all there are.'],
    [
      ['retry'],
      'A tag needs a destination: pirsch, swetrix, firstparty, customerio, usercom, plausible, umami, goatcounter, matomo, posthog, own.',
    ],
    [['swetrix', 'tags'], 'The part "tags" is for "pirsch", which this tag has not: add that, or leave it out.'],
    [['pirsch', 'meta'], 'The part "meta" is for npm alone: what it needs only code can give it.'],
  ])('of %j there is none', (names, message) => {
    expect(() => choose(names)).toThrow(message);
  });

  test('has no two that exclude each other', () => {
    const others = catalogue.map((one) => (one.name === 'retry' ? { ...one, excludes: ['outbox'] } : one));
    expect(() => choosePieces(['pirsch', 'outbox', 'retry'], others)).toThrow(
      'The parts "retry" and "outbox" exclude each other: leave one of them out.',
    );
    expect(() => choosePieces(['pirsch', 'retry'], others)).not.toThrow();
  });
});

test.each([
  ['outbound-links', 'outboundLinks'],
  ['data-outbound-links', 'outboundLinks'],
  ['hartbeat', 'heartbeat'],
  ['customer.io', 'customerio'],
  ['early', 'earlyCalls'],
  ['piwik', undefined],
  ['', undefined],
])('the nearest to %s is %s', (given, name) => {
  expect(
    nearest(
      given,
      catalogue.map((one) => one.name),
    ),
  ).toBe(name);
});

describe('a ready-made file is what is composed of its line in doors.ts', () => {
  const doors = readDoors(fromRoot('.')).map((door) => [door.file, door] as const);

  test.each(doors)('%s has that order', (_file, door) => {
    const pieces = choose([...door.destinations.map(fileOf), ...door.parts]);
    expect(toDoor(pieces, catalogue)).toEqual({ destinations: door.destinations, parts: door.parts });
  });

  const some = ['pagebeat.js', 'pagebeat.customerio.js'];
  test.each(doors.filter(([file]) => process.env.PAGEBEAT_SETS || some.includes(file)))(
    '%s, to the byte',
    async (file, door) => {
      const { code } = await bundleTag(fromRoot('.'), door);
      const built = readFileSync(fromRoot(`dist/${file}`), 'utf8');
      if (file !== 'pagebeat.full.js') expect(code).toBe(built);
      // It is compiled without types: two variables of it have another name then, and it is packed a little otherwise.
      else expect(Math.abs(measure(code).brotli - measure(built).brotli)).toBeLessThan(15);
    },
  );
});

test('the catalogue has the fields of events that a part reads', () => {
  expect(piece('unique').fields).toEqual(['unique']);
  expect(piece('messages').fields).toEqual(['id', 'timestamp']);
  expect(piece('retry').fields).toEqual([]);
});
