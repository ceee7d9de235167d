import { describe, expect, test } from 'vitest';
import { callsEarly } from '../../src/companion/callsEarly';
import { checkOptions } from '../../src/companion/checkOptions';
import { explainCall } from '../../src/companion/explainCall';
import { readEvent } from '../../src/core/readEvent';
import { readStub } from '../readStub';
import { has } from './has';

/** What is said of a call that the tag refuses. */
const said = (name: unknown, options?: unknown): string => {
  try {
    readEvent(name, options);
  } catch (what) {
    return explainCall(what, { name, options });
  }
  return 'nothing is wrong with it';
};

describe('a call that is refused', () => {
  test.each<[unknown, unknown, string]>([
    [undefined, undefined, "An event needs a name, as text: it was undefined. Write pirsch('Button Clicked')."],
    ['  ', undefined, "An event needs a name, as text: it was '  '. Write pirsch('Button Clicked')."],
    ['A', 'pro', "After the name comes an object: it was 'pro'. Write { duration: 42, meta: { plan: 'pro' } }."],
    ['A', null, "After the name comes an object: it was null. Write { duration: 42, meta: { plan: 'pro' } }."],
    ['A', { duration: '3.5s' }, "A duration is a number of seconds, not negative: it was '3.5s'. Write duration: 3.5."],
    [
      'A',
      { duration: -1 },
      'A duration is a number of seconds, not negative: it was -1. Leave it out where it is not known.',
    ],
    [
      'A',
      { duration: NaN },
      'A duration is a number of seconds, not negative: it was NaN. Leave it out where it is not known.',
    ],
    ['A', { meta: ['a'] }, "meta is one object: it was ['a']. Write meta: { plan: 'pro' }."],
    [
      'A',
      { meta: { a: null } },
      'meta.a has to be text, a number, true or false: it was null. Leave the key out where there is no value.',
    ],
    [
      'A',
      { meta: { a: ['x', 1] } },
      "meta.a has to be text, a number, true or false: it was ['x', 1]. Write a: 'x, 1'.",
    ],
    [
      'A',
      { meta: { at: new Date(0) } },
      "meta.at has to be text, a number, true or false: it was new Date('1970-01-01T00:00:00.000Z'). Write at: '1970-01-01T00:00:00.000Z'.",
    ],
    [
      'A',
      { meta: { item: { id: 7 } } },
      'meta.item has to be text, a number, true or false: it was { id: 7 }. Give each of its values a key of its own, such as { item_id: 7 }.',
    ],
    [
      'A',
      { meta: { items: [{ id: 1 }] } },
      'meta.items has to be text, a number, true or false: it was [{ id: 1 }]. Give text in its place, or leave the key out.',
    ],
    ['A', { meta: { 'a.b': 1n } }, 'meta.a.b has to be text, a number, true or false: it was 1n. Write b: Number(…).'],
  ])('%o, %o', (name, options, text) => {
    expect(said(name, options)).toBe(text);
  });

  test('whose getter throws', () => {
    const options = {
      get meta() {
        throw new Error('no');
      },
    };
    expect(said('A', options)).toBe("The options of 'A' threw an error while they were read. Give plain values.");
  });

  test.each<[string, unknown, unknown, string | RegExp]>([
    [
      'name for Swetrix',
      'Button Clicked',
      undefined,
      /^Swetrix does not take the name 'Button Clicked': .* Write pirsch\('button_clicked'\)\.$/,
    ],
    ['name for Customer.io', 'User Deleted', undefined, /^Customer.io acts upon the name 'User Deleted'/],
    ['meta.recipient for Customer.io', 'A', {}, /^At Customer.io the key recipient overrides/],
    [
      'meta.items for Pirsch',
      'A',
      { meta: { items: [1] } },
      /^meta\.items has .*it was \[1\]\. Pirsch takes neither lists nor objects.*Write items: '1'\.$/,
    ],
    ['id for Customer.io', 'A', { id: 'x' }, /^An id for Customer.io is a ULID .*it was 'x'/],
    ['timestamp for Customer.io', 'A', { timestamp: 'soon' }, /it was 'soon'/],
    ['endpoint for Firstparty', 'A', {}, /^Each site has an address of its own at Firstparty/],
    // The attributes are told of.
    ['endpoint', 'A', {}, ''],
    ['key', 'A', {}, ''],
    ['id', 'A', undefined, ''],
  ])('by a destination: %s', (what, name, options, text) => {
    expect(explainCall(what, { name, options })).toEqual(typeof text === 'string' ? text : expect.stringMatching(text));
  });
});

describe('options', () => {
  test.each<[unknown, string[]]>([
    [undefined, []],
    [null, []],
    ['text', []],
    [{ duration: 1, meta: {} }, []],
    [{ metadata: {} }, ['There is no option metadata, so it is not sent. Did you mean meta?']],
    [{ props: {} }, ['There is no option props, so it is not sent. Did you mean meta?']],
    [
      { plan: 'pro' },
      ['There is no option plan, so it is not sent. There are duration and meta: your own values belong in meta.'],
    ],
    [
      { constructor: 1 },
      [
        'There is no option constructor, so it is not sent. There are duration and meta: your own values belong in meta.',
      ],
    ],
  ])('%o', (options, lines) => {
    expect(checkOptions(options, has())).toEqual(lines);
  });

  test('of a part that is not there name what has it', () => {
    expect(checkOptions({ unique: true }, has())).toEqual([
      'The option unique does nothing here: it needs the part unique, which pagebeat.js does not have. Use pagebeat.full.js.',
    ]);
    expect(checkOptions({ unique: true }, has('pagebeat.js', { isTag: false, file: 'this tracker' }))).toEqual([
      'The option unique does nothing here: it needs the part unique, which this tracker does not have. Import it from pagebeat/parts/unique, and give parts: { unique }.',
    ]);
    expect(checkOptions({ unique: true, id: 'x' }, has('pagebeat.full.js'))).toEqual([]);
  });
});

describe('an inline script', () => {
  test.each([
    "pirsch('A')",
    "\n  pirsch ('A', { meta: { a: 1 } }).then(() => {})",
    "var a = pirsch('A')",
    "document.title = 'x';\npirsch('A')",
    "// a comment\npirsch('A')",
    "(function () { pirsch('A') })()",
    "!function(w){ pirsch('A') }(window);",
    "(() => { pirsch('A') })()",
  ])('calls early: %s', (code) => {
    expect(callsEarly(code, 'pirsch')).toBe(true);
  });

  test.each([
    "button.addEventListener('click', () => pirsch('A'))",
    "button.onclick = () => pirsch('A')",
    "button.onclick = function () { pirsch('A') }",
    "function go() { pirsch('A') }",
    'function pirsch() {}',
    "(function () { button.onclick = function () { pirsch('A') } })()",
    "(async () => { await ready; pirsch('A') })()",
    "if (window.pirsch) pirsch('A')",
    "typeof pirsch === 'function' && pirsch('A')",
    "my.pirsch('A')",
    "myPirsch('A'); pirschNotFound()",
    "'pirsch(1)'; // pirsch(2)\n/* pirsch(3) */ `pirsch(4)`",
  ])('does not: %s', (code) => {
    expect(callsEarly(code, 'pirsch')).toBe(false);
  });

  test('that is the stub does not', () => {
    expect(callsEarly(readStub(), 'pirsch')).toBe(false);
  });
});
