import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countHeld } from '../../examples/compare/countHeld.js';
import { daysOf } from '../../examples/compare/daysOf.js';
import { documentOf } from '../../examples/compare/documentOf.js';
import { filterCases } from '../../examples/compare/filterCases.js';
import { groupCases } from '../../examples/compare/groupCases.js';
import { placeLabels } from '../../examples/compare/placeLabels.js';
import { type Choice, readChoice } from '../../examples/compare/readChoice.js';
import type { CompareResults, NamedCase, Played, Word } from '../../examples/compare/records.js';
import { scaleOf } from '../../examples/compare/scaleOf.js';
import { createCompare } from '../../examples/compare/server/createCompare.js';
import { weighCases } from '../../examples/compare/weighCases.js';
import { writeChoice } from '../../examples/compare/writeChoice.js';

const caseOf = (name: string, level: NamedCase['level'] = 'must'): NamedCase => ({
  name,
  why: `Why ${name}.`,
  rule: `The rule of ${name}.`,
  level,
});
const cases = [caseOf('visit'), caseOf('leaving'), caseOf('quota', 'should'), caseOf('early', 'should')];

/** What a browser has seen: the words of each tag, in the order of the cases; nothing where it was not played. */
const playedOf = (engine: Played['engine'], rows: Record<string, (Word | undefined)[]>): Played => ({
  engine,
  version: '1.2.3',
  tags: Object.fromEntries(
    Object.entries(rows).map(([tag, list]) => [
      tag,
      {
        version: '1',
        cases: Object.fromEntries(
          list.flatMap((word, index) => (word ? [[cases[index]!.name, { word, saw: 'it', when: '2026-01-02' }]] : [])),
        ),
      },
    ]),
  ),
});

const played = playedOf('chromium', {
  'pagebeat.js': ['holds', 'holds', 'fails', 'holds'],
  other: ['holds', 'fails', 'fails', 'not offered'],
  partly: ['holds', 'not tried', 'fails', undefined],
});
const tags = ['pagebeat.js', 'other', 'partly'].map((name) => ({ name, version: '1', document: '../README.md' }));
const results: CompareResults = {
  tags,
  cases,
  leftOut: {},
  engines: [played, playedOf('firefox', {})],
  work: {
    machine: 'one',
    when: '2026-01-01',
    tags: { 'pagebeat.js': { version: '1', brotli: 3000 }, partly: { version: '1', brotli: 90_000 } },
  },
};
const names = (list: { name: string }[]) => list.map(({ name }) => name);

describe('the table', () => {
  test('counts what holds of what was judged, and not what is not offered or not tried', () => {
    expect(tags.map(({ name }) => countHeld(played, name, cases))).toEqual([
      { held: 3, judged: 4 },
      { held: 1, judged: 3 },
      { held: 1, judged: 2 },
    ]);
    expect(countHeld(played, 'nobody', cases)).toEqual({ held: 0, judged: 0 });
  });

  test('begins with the cases where a file of pagebeat fails', () => {
    expect(groupCases(played, tags, cases).map((group) => names(group.cases))).toEqual([
      ['quota'],
      ['visit', 'leaving', 'early'],
    ]);
    expect(groupCases(played, tags, [cases[0]!])).toHaveLength(1);
  });

  test.each([
    [{}, ['visit', 'leaving', 'quota', 'early']],
    [{ words: ' Rule LEAV ' }, ['leaving']],
    [{ words: 'should' }, ['quota', 'early']],
    [{ words: 'nothing' }, []],
    [{ differ: true }, ['leaving', 'early']],
    [{ differ: true, tags: ['pagebeat.js', 'partly'] }, ['leaving', 'early']],
    [{ differ: true, tags: ['other'] }, []],
  ] as [Partial<Choice>, string[]][])('shows of %j the cases %j', (part, expected) => {
    const choice = { tags: ['pagebeat.js', 'other'], words: '', differ: false, ...part };
    expect(names(filterCases(played, choice, cases))).toEqual(expected);
  });

  test('says from when to when it was played', () => {
    expect(daysOf(played)).toBe('2026-01-02');
    expect(daysOf({ tags: {} })).toBe('never');
    const days = ['2026-02-03', '2026-01-02', '2026-01-30'];
    const seen = Object.fromEntries(days.map((when) => [when, { word: 'holds' as const, saw: '', when }]));
    expect(daysOf({ tags: { a: { version: '1', cases: seen } } })).toBe('2026-01-02 to 2026-02-03');
  });
});

describe('the address', () => {
  test.each([
    '',
    'browser=firefox',
    'tag=pagebeat.js&tag=other',
    'tag=',
    'words=a+full+quota&differ=',
    'browser=firefox&tag=partly&words=x',
  ])('"%s" is the same after it was read', (search) => {
    expect(writeChoice(readChoice(search, results), results)).toBe(search);
  });

  test('has nothing of what is not there', () => {
    const choice = readChoice('?browser=opera&tag=gone&tag=other', results);
    expect(choice).toMatchObject({ browser: 'chromium', tags: ['other'] });
    expect(readChoice('', { engines: [], tags }).browser).toBeUndefined();
  });
});

test.each([
  ['../README.md', { href: '/README.md', text: 'README.md' }],
  ['tag.md#options', { href: '/docs/tag.md#options', text: 'docs/tag.md#options' }],
  ['https://example.com/docs#a', { href: 'https://example.com/docs#a', text: 'example.com' }],
])('the document %s', (document, expected) => {
  expect(documentOf(document)).toEqual(expected);
});

describe('the chart', () => {
  test('has who was weighed and played in all cases, and tells who was not', () => {
    const { weighed, left } = weighCases(results, played);
    expect(weighed).toEqual([{ name: 'pagebeat.js', isOwn: true, brotli: 3000, held: 3, judged: 4, share: 0.75 }]);
    expect(left).toEqual([
      { name: 'other', reason: 'it was not weighed yet' },
      { name: 'partly', reason: 'not all cases were played yet' },
    ]);
    expect(weighCases({ ...results, work: undefined }, played).weighed).toEqual([]);
  });

  const area = { left: 40, right: 360, top: 10, bottom: 400 };
  const at = (brotli: number, share: number) => ({ name: '', isOwn: false, held: 1, judged: 1, brotli, share });

  test('has each point within it, heavier to the right and better above', () => {
    const { xOf, yOf, weightTicks, shareTicks } = scaleOf([at(100, 0.5), at(120_000, 1)], area);
    expect(xOf(100)).toBeGreaterThan(area.left);
    expect(xOf(1000)).toBeGreaterThan(xOf(100));
    expect(xOf(120_000)).toBeLessThan(area.right);
    expect(yOf(1)).toBe(area.top);
    expect(yOf(0.5)).toBeLessThan(area.bottom);
    expect(weightTicks.map(({ text }) => text)).toEqual(['100 B', '1,000 B', '10,000 B', '100,000 B']);
    expect(shareTicks.map(({ text }) => text)).toEqual(['40 %', '50 %', '60 %', '70 %', '80 %', '90 %', '100 %']);
  });

  test('has one point, or points of whom nothing holds, within it too', () => {
    const { xOf, yOf, shareTicks } = scaleOf([at(100, 0)], area);
    expect(xOf(100)).toBeCloseTo(200);
    expect(yOf(0)).toBe(area.bottom);
    expect(shareTicks).toHaveLength(11);
  });

  test('has labels that cover neither each other nor a point', () => {
    const points = Array.from({ length: 12 }, (_, index) => ({
      x: 60 + (index % 4) * 80,
      y: 100 + Math.floor(index / 4) * 6,
      width: 90,
    }));
    const labels = placeLabels(points, area);
    for (const [index, { x, y }] of labels.entries()) {
      expect(x).toBeGreaterThanOrEqual(area.left);
      expect(x + 90).toBeLessThanOrEqual(area.right);
      for (const other of labels.slice(index + 1)) {
        expect(Math.abs(other.x - x) >= 90 || Math.abs(other.y - y) >= 15, `${index} is free`).toBe(true);
      }
      for (const point of points) {
        const isBeside = point.x < x || point.x > x + 90 || Math.abs(point.y - y) > 8;
        expect(isBeside, `${index} covers no point`).toBe(true);
      }
    }
  });
});

describe('what the page asks for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pagebeat-compare-'));
  const get = async (text?: string) => {
    const file = join(folder, `${Math.random()}.json`);
    if (text !== undefined) writeFileSync(file, text);
    const answer = await createCompare(file).request('/results.json');
    return [answer.status, await answer.json()];
  };

  test('are the results, as far as it shows them', async () => {
    expect(await get(JSON.stringify({ ...results, more: 1 }))).toEqual([200, JSON.parse(JSON.stringify(results))]);
  });

  test('are those of docs/, by themselves', async () => {
    const answer = await createCompare().request('/results.json');
    expect(await answer.json()).toMatchObject({ engines: [{ engine: 'chromium' }, {}, {}], cases: expect.any(Array) });
  });

  test.each([
    [undefined, 'There are no results, as docs/compare-results.json is missing.'],
    ['', 'The results can’t be read, as docs/compare-results.json is broken.'],
    ['{"engines":', 'The results can’t be read, as docs/compare-results.json is broken.'],
    [
      JSON.stringify({ ...results, cases: {} }),
      'The results can’t be read, as docs/compare-results.json is broken at cases.',
    ],
  ])('are told of in a sentence, of %j', async (text, sentence) => {
    const [status, { error }] = await get(text);
    expect([status, error]).toEqual([500, `${sentence} "npm run compare -- --report" writes it anew.`]);
  });
});
