import { describe, expect, test } from 'vitest';
import { buildTag } from '../../examples/builder/buildTag.js';
import { chooseFile } from '../../examples/builder/chooseFile.js';
import { isOffered } from '../../examples/builder/isOffered.js';
import { originsOf } from '../../examples/builder/originsOf.js';
import { ownLinks } from '../../examples/builder/ownLinks.js';
import { piecesOf } from '../../examples/builder/piecesOf.js';
import { rankOf } from '../../examples/builder/rankOf.js';
import { findProblems, readChoices, writeChoices } from '../../examples/builder/readChoices.js';
import { readCatalogue } from '../../examples/builder/server/readCatalogue.js';
import { takePasted } from '../../examples/builder/takePasted.js';
import { toCollector } from '../../examples/builder/toCollector.js';
import { readOptions } from '../../examples/catalogue/readOptions.js';
import { createCollector } from '../../examples/collector/createCollector.js';
import { CODE, PROJECT } from '../engines/harness/tagPage';

type Values = Record<string, string>;

const catalogue = readCatalogue();
const PIRSCH = { 'data-code': CODE };
const choose = (values: Values, others = {}) => ({
  values,
  id: '',
  folder: '/',
  integrity: false,
  full: false,
  exact: false,
  site: '',
  ...others,
});
const tagOf = (values: Values, others = {}): string => buildTag(choose(values, others), catalogue);
const fileOf = (values: Values, others = {}): string => chooseFile(choose(values, others), catalogue).file.file;
const problemsOf = (values: Values, others = {}) =>
  findProblems(choose(values, others), catalogue).map(({ of, message }) => [of, message]);
const optionOf = (attribute: string) => catalogue.options.find((option) => option.attribute === attribute)!;

describe('the tag', () => {
  test('is on one line while that is short', () => {
    expect(tagOf({ 'data-usercom-key': 'API_KEY' })).toBe(
      '<script defer src="/pagebeat.usercom.js" data-usercom-key="API_KEY"></script>',
    );
  });

  test('has an attribute on each line when it is long, the ids first, and switches without a value', () => {
    const values = { 'data-outbox': '', 'data-heartbeat': '60', 'data-project-id': PROJECT, ...PIRSCH };
    expect(tagOf(values)).toBe(
      `<script defer src="/pagebeat.full.js"
    data-code="${CODE}"
    data-project-id="${PROJECT}"
    data-heartbeat="60"
    data-outbox></script>`,
    );
  });

  test('has integrity and crossorigin on request, an id, and the file where it will be', () => {
    const { file } = chooseFile(choose(PIRSCH), catalogue);
    expect(tagOf(PIRSCH, { integrity: true, id: 'pirschjs', folder: 'https://cdn.example.com/js/' })).toBe(
      `<script defer src="https://cdn.example.com/js/pagebeat.pirsch.js"
    id="pirschjs"
    data-code="${CODE}"
    integrity="${file.integrity}"
    crossorigin="anonymous"></script>`,
    );
  });

  test('is nothing but a tag, whatever a value says', () => {
    const evil = `"><script>alert('1')</script>&quot;`;
    const tag = tagOf({ ...PIRSCH, 'data-title-prefix': evil });
    expect(tag).toContain(`data-title-prefix="&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;quot;"></script>`);
    expect(tag.match(/</g)).toHaveLength(2);
  });

  test('says what is missing in the place of an id', () => {
    expect(tagOf({ 'data-code': '', 'data-firstparty-endpoint': '' })).toBe(
      `<script defer src="/pagebeat.full.js"
    data-code="YOUR_PIRSCH_CODE"
    data-firstparty-endpoint="YOUR_FIRSTPARTY_ENDPOINT"></script>`,
    );
    expect(tagOf({ 'data-code': '', 'data-client-id': '7' })).not.toContain('data-code');
  });
});

describe('the file', () => {
  test.each([
    ['pagebeat.pirsch.js', PIRSCH],
    ['pagebeat.pirsch.js', { ...PIRSCH, 'data-heartbeat': 'off', 'data-hit-endpoint': '/hit' }],
    ['pagebeat.swetrix.js', { 'data-project-id': PROJECT, 'data-exclude': '/admin' }],
    ['pagebeat.js', { ...PIRSCH, 'data-project-id': PROJECT, 'data-heartbeat': 'off', 'data-hit-endpoint': '/hit' }],
    ['pagebeat.customerio.js', { 'data-customerio-key': 'k', 'data-customerio-store': '' }],
    ['pagebeat.firstparty.js', { 'data-firstparty-key': 'k', 'data-firstparty-endpoint': '/', 'data-dev': '' }],
    ['pagebeat.usercom.js', { 'data-usercom-key': 'k', 'data-disable-query': '' }],
    ['pagebeat.plausible.js', { 'data-plausible-domain': 'example.com' }],
    ['pagebeat.umami.js', { 'data-website-id': 'k', 'data-domains': 'example.com' }],
    ['pagebeat.own.js', { 'data-own-endpoint': '/e' }],
    ['pagebeat.full.js', { ...PIRSCH, 'data-customerio-key': 'k' }],
    ['pagebeat.full.js', { ...PIRSCH, 'data-domain': 'example.com' }],
    ['pagebeat.full.js', { ...PIRSCH, 'data-tag-author': 'jane' }],
    ['pagebeat.full.js', { 'data-project-id': PROJECT, 'data-meta-page': 'x' }],
    ['pagebeat.full.js', { 'data-usercom-key': 'k', 'data-outbox': '' }],
    ['pagebeat.js', {}],
  ] as [string, Values][])('is %s for %o', (file, values) => {
    expect(fileOf(values)).toBe(file);
  });

  test('is the full one on request, and says what made it so', () => {
    expect(fileOf(PIRSCH, { full: true })).toBe('pagebeat.full.js');
    const values = { ...PIRSCH, 'data-outbox': '', 'data-heartbeat': '60', 'data-accept': '_cio' };
    expect(chooseFile(choose(values), catalogue).because).toEqual(['data-outbox', 'data-accept']);
    expect(chooseFile(choose(PIRSCH), catalogue).because).toEqual([]);
  });
});

describe('the catalogue', () => {
  test('has each option in the full file, and in the others as the doors say', () => {
    const full = catalogue.files.find(({ file }) => file === 'pagebeat.full.js')!;
    for (const { attribute, destination, files, part } of catalogue.options) {
      // What is in no file that is made already, a composed tag may have.
      if (!files[0]) expect(part, attribute).not.toBe('');
      else if (destination === 'all' || full.destinations.includes(destination)) {
        expect(files, attribute).toContain('pagebeat.full.js');
      }
    }
    for (const { attribute, files } of readOptions().filter(({ files }) => files[0])) {
      expect([...optionOf(attribute).files].sort(), attribute).toEqual([...files].sort());
    }
    expect(optionOf('data-heartbeat').files).toEqual(
      expect.arrayContaining(['pagebeat.js', 'pagebeat.pirsch.js', 'pagebeat.swetrix.js']),
    );
    expect(optionOf('data-heartbeat').files).not.toContain('pagebeat.usercom.js');
    expect(optionOf('data-include').files).toHaveLength(7);
  });

  test('has documentation and a place for each option, and no choice that the documentation does not name', () => {
    for (const { attribute, description, group, choices = [] } of catalogue.options) {
      expect(description, attribute).not.toBe('');
      expect(group, `${attribute} has no group in examples/builder/inputs.ts`).not.toBe('more');
      for (const choice of choices) expect(description, attribute).toContain(choice);
    }
  });

  test('offers what means something to the destinations that are chosen', () => {
    const offers = (attribute: string, values: Values, others = {}) =>
      isOffered(optionOf(attribute), choose(values, others), catalogue);
    const usercom = { 'data-usercom-key': 'k' };
    expect(offers('data-heartbeat', PIRSCH)).toBe(true);
    expect(offers('data-heartbeat', usercom)).toBe(false);
    expect(offers('data-outbox', usercom)).toBe(true);
    expect(offers('data-names', PIRSCH)).toBe(false);
    expect(offers('data-perf', PIRSCH)).toBe(false);
    expect(offers('data-perf', { 'data-project-id': PROJECT })).toBe(true);
    expect(offers('data-interval-ms', PIRSCH)).toBe(false);
    expect(offers('data-interval-ms', PIRSCH, { id: 'pirschsessionsjs' })).toBe(true);
  });
});

describe('what is wrong', () => {
  test.each([
    ['data-code', 'abc', 'A code has 32 letters and digits, and this has 3 characters'],
    ['data-code', PROJECT, 'This looks like the project id of Swetrix'],
    ['data-code', `${CODE.slice(1)}-`, 'letters and digits only, and this has “-”'],
    ['data-code', `${CODE.slice(1)} `, 'white space'],
    ['data-project-id', 'abc', 'has 12 characters, and this has 3'],
    ['data-project-id', CODE, 'This looks like the code of Pirsch'],
    ['data-project-id', 'abc--efghijk', 'single dashes only'],
    ['data-customerio-key', 'a b', 'A key has no white space'],
    ['data-usercom-key', '"k"', 'A key has no “"”'],
    ['data-firstparty-endpoint', 'fp.example.com', 'Write an address such as https://example.com/path'],
    ['data-heartbeat', '0', 'from 1 to 99999, or off'],
    ['data-include', '^/a,(', '“(” is no regular expression'],
    ['data-global', '1x', 'no digit first'],
    ['data-global', 'location', 'take another name'],
    ['data-guideline', 'kebab', 'Choose one of these: title, snake'],
    ['data-accept', 'userengage,ga', '“ga” is none of these'],
    ['data-domain', 'example.com:abc', 'is no host'],
    ['data-dev', 'https://example.com', 'Write a host alone'],
    ['data-outbox', 'yes', 'switched on by being there'],
    ['data-path-prefix', '', 'Write a value, or leave it out'],
    ['data-interval-ms', '1.5', 'whole number'],
  ])('%s="%s": %s', (attribute, value, message) => {
    const ids = { ...PIRSCH, 'data-firstparty-key': 'k', 'data-firstparty-endpoint': '/' };
    expect(problemsOf({ ...ids, [attribute]: value })).toEqual([[attribute, expect.stringContaining(message)]]);
  });

  test.each([
    ['data-heartbeat', 'off'],
    ['data-include', '^/a{1,3}$, ^/shop'],
    ['data-global', '$track'],
    ['data-dev', 'example.com:8080'],
    ['data-domain', `rollup.example.com:${CODE}, example.com`],
    ['data-hit-endpoint', '/p/pv'],
    ['data-accept', 'userengage,cioanalytics'],
    ['data-client-id', '7'],
    ['data-tag', 'one,two'],
  ])('%s="%s" is fine', (attribute, value) => {
    expect(problemsOf({ ...PIRSCH, [attribute]: value })).toEqual([]);
  });

  test('is what is missing, too', () => {
    expect(problemsOf({})).toEqual([['destination', 'Choose where it sends to.']]);
    expect(problemsOf({ 'data-code': '' })[0]![1]).toContain('32 letters and digits');
    expect(problemsOf({ 'data-firstparty-key': 'k' })[0]).toEqual([
      'data-firstparty-endpoint',
      'Write it here, such as https://fp.example.com.',
    ]);
    expect(problemsOf({ 'data-client-id': '7' })).toEqual([]);
    expect(problemsOf(PIRSCH, { folder: 'js' })[0]![0]).toBe('folder');
  });
});

test.each([CODE, CODE.slice(1), `${CODE}0`, `${CODE.slice(1)}-`, PROJECT, 'abc--efghijk', 'abcdefghijk_'])(
  'the collector takes %s as an id where the builder does',
  async (id) => {
    const { app } = createCollector();
    const url = encodeURIComponent('https://example.com/');
    const hit = await app.request(`/hit?code=${id}&url=${url}`);
    expect(hit.status === 200).toBe(problemsOf({ 'data-code': id }).length === 0);
    const body = JSON.stringify({ pid: id, pg: '/' });
    const log = await app.request('/log', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(log.status === 201).toBe(problemsOf({ 'data-project-id': id }).length === 0);
  },
);

describe('an address', () => {
  const read = (search: string) => readChoices(new URLSearchParams(search), catalogue);

  test('holds what is chosen', () => {
    const chosen = choose(
      { ...PIRSCH, 'data-outbox': '', 'data-tag-author': 'jane & co' },
      { id: 'pianjs', folder: '/js/', integrity: true, full: true },
    );
    expect(read(`${writeChoices(chosen)}`)).toEqual({ choices: chosen, problems: [] });
    expect(`${writeChoices(choose(PIRSCH))}`).toBe(`data-code=${CODE}`);
  });

  test.each([
    ['data-evil=1', 'data-evil'],
    ['src=https://evil.example/x.js', 'src'],
    ['onload=alert(1)', 'onload'],
    ['data-tag-%22onload=1', 'data-tag-"onload'],
    ['data-meta-…=1', 'data-meta-…'],
    ['id=evil', 'id'],
    ['folder=javascript:', 'folder'],
    ['integrity=sha384-x', 'integrity'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['data-code=1&data-code=2', 'data-code'],
  ])('%s is not taken over', (search, of) => {
    const { choices, problems } = read(search);
    expect(problems.map((problem) => problem.of)).toEqual([of]);
    expect(choices).toEqual(choose(of === 'data-code' ? { 'data-code': '2' } : {}));
  });
});

test.each([
  [PIRSCH, ['https://api.pirsch.io']],
  [{ ...PIRSCH, 'data-endpoint': '/p' }, []],
  [{ ...PIRSCH, 'data-hit-endpoint': '/p' }, ['https://api.pirsch.io']],
  [{ 'data-client-id': '7' }, []],
  [{ 'data-project-id': PROJECT, 'data-usercom-key': 'k' }, ['https://api.swetrix.com']],
  [
    { 'data-customerio-key': 'k', 'data-customerio-endpoint': 'https://cdp-eu.customer.io/v1' },
    ['https://cdp-eu.customer.io'],
  ],
  [{ 'data-firstparty-key': 'k', 'data-firstparty-endpoint': 'https://fp.example.com' }, ['https://fp.example.com']],
  [{ 'data-firstparty-key': 'k', 'data-firstparty-endpoint': '' }, []],
] as [Values, string[]][])('a content security policy has to allow for %o: %o', (values, origins) => {
  expect(originsOf(choose(values), catalogue)).toEqual(origins);
});

test('what leads to the collector replaces only what has to be replaced', () => {
  expect(toCollector(choose({ ...PIRSCH, 'data-dev': 'example.com' }), catalogue)).toEqual({
    'data-hit-endpoint': '/hit',
    'data-event-endpoint': '/event',
    'data-session-endpoint': '/session',
  });
  const own = toCollector(choose({ 'data-customerio-key': 'k', 'data-customerio-endpoint': '/x' }), catalogue);
  expect(own).toEqual({ 'data-dev': '', 'data-customerio-endpoint': '/v1' });
});

test('a page of another host is led to the collector by whole addresses', () => {
  const origin = 'http://127.0.0.1:8080';
  const { values } = choose({ ...PIRSCH, 'data-firstparty-key': 'k' });
  expect(toCollector({ values }, catalogue, origin)).toEqual({
    'data-dev': '',
    'data-hit-endpoint': `${origin}/hit`,
    'data-event-endpoint': `${origin}/event`,
    'data-session-endpoint': `${origin}/session`,
    'data-firstparty-endpoint': `${origin}/`,
  });
});

test.each([
  ['data-code', ` ${CODE}\n`, CODE],
  ['data-code', `<script defer src="pa.js" id="pianjs" data-code="${CODE}"></script>`, CODE],
  ['data-project-id', `swetrix.init('${PROJECT}')`, PROJECT],
  ['data-customerio-key', 'cioanalytics.load("abc");', 'abc'],
  ['data-usercom-key', "window.civchat = { apiKey: 'abc' };", 'abc'],
  ['data-firstparty-key', '"write_key": "abc"', 'abc'],
])('what is pasted as %s is read from the snippet of its vendor: %s', (attribute, text, id) => {
  expect(takePasted(attribute, text)).toBe(id);
});

test.each([
  [PIRSCH, {}, ['pirsch', 'navigation', 'heartbeat']],
  [{ ...PIRSCH, 'data-heartbeat': 'off', 'data-disable-history': '' }, {}, ['pirsch']],
  [
    { ...PIRSCH, 'data-outbound-links': '', 'data-dev': 'example.com' },
    { parts: ['retry'] },
    ['pirsch', 'devHost', 'retry', 'outboundLinks'],
  ],
  [{ 'data-usercom-key': 'k' }, {}, ['usercom', 'navigation']],
  [{ 'data-usercom-key': 'k' }, { parts: ['names'] }, ['usercom']],
  [PIRSCH, { id: 'pirschjs' }, ['pirsch', 'navigation', 'ids']],
  [{}, { parts: [] }, []],
] as [Values, object, string[]][])('exactly what is ticked of %o and %o is %o', (values, others, pieces) => {
  const made = piecesOf(choose(values, others), catalogue);
  expect(made).toHaveLength(pieces.length);
  expect(made).toEqual(expect.arrayContaining(pieces));
});

test('a tag is of a composed file by choice, and when no ready-made file has what is ticked', () => {
  expect(tagOf(PIRSCH, { exact: true })).toContain('src="/my-tag.js"');
  expect(fileOf({ ...PIRSCH, 'data-last-beat': '' })).toBe('pagebeat.full.js');
  const umami = { 'data-website-id': '5gXQXdNT', 'data-exclude': '/admin' };
  expect(tagOf(umami)).toContain('src="/my-tag.js"');
  expect(chooseFile(choose(umami), catalogue).lacks).toEqual(['data-website-id']);
  expect(fileOf(PIRSCH, { parts: ['retry'] })).toBe('pagebeat.full.js');
  expect(fileOf(PIRSCH, { parts: ['navigation', 'heartbeat'] })).toBe('pagebeat.pirsch.js');
});

test('the links of own visits keep what the address has', () => {
  expect(ownLinks('https://a.test/de?x=1')).toEqual({
    off: 'https://a.test/de?x=1&pagebeat=off',
    on: 'https://a.test/de?x=1&pagebeat=on',
  });
  expect(problemsOf(PIRSCH, { site: 'a.test' })).toEqual([
    ['site', expect.stringContaining('the address of your site')],
  ]);
  expect(problemsOf(PIRSCH, { site: 'javascript:alert(1)' })).toHaveLength(1);
});

test('the very name is nearest to what is looked for', () => {
  const names = ['data-outbound-links', 'data-disable-downloads', 'data-download-event-name', 'data-downloads'];
  const sorted = names.sort((one, other) => rankOf(one, 'downloads') - rankOf(other, 'downloads'));
  expect(sorted).toEqual([
    'data-downloads',
    'data-disable-downloads',
    'data-outbound-links',
    'data-download-event-name',
  ]);
});
