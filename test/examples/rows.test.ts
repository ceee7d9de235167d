// @vitest-environment happy-dom
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Attributes, FunctionComponent, VNode } from 'preact';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ListedHit, MetadataReport } from '../../examples/collector/records.js';
import { cutWords } from '../../examples/shared/cutWords.js';
import { few, SHOWN, shorten } from '../../examples/shared/few.js';

/** What the pages draw with, as they get it: there it is esbuild that reads it, too. */
interface Pages {
  h(component: FunctionComponent<never>, props: Attributes & object): VNode;
  render(node: VNode, element: Element): void;
  Arrival: FunctionComponent<never>;
  Metadata: FunctionComponent<never>;
}

let pages: Pages;
beforeAll(async () => {
  const contents = `export { h, render } from 'preact';
    export { Arrival } from './examples/shared/Arrival.tsx';
    export { Metadata } from './examples/inspector/Metadata.tsx';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(fileURLToPath(import.meta.url), '../../..') },
    bundle: true,
    write: false,
    format: 'cjs',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const module = { exports: {} };
  new Function('module', outputFiles[0]!.text)(module);
  // It exports what was asked for above.
  pages = module.exports as Pages;
});

let element: HTMLElement;
beforeEach(() => {
  element = document.createElement('div');
});

const keys = (count: number, value: unknown = '1') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key ${index}`, value]));
const draw = (component: 'Arrival' | 'Metadata', props: object) => {
  pages.render(pages.h(pages[component], props), element);
  return element.textContent!.replace(/\s+/g, ' ');
};
const hit = (more: Partial<ListedHit>): ListedHit => ({
  id: 1,
  time: 0,
  destination: 'pirsch',
  kind: 'event',
  method: 'POST',
  path: '/event',
  status: 200,
  decoded: { name: 'A' },
  ...more,
});

describe('a row of what arrives', () => {
  const drawHit = (more: Partial<ListedHit>) => draw('Arrival', { hit: hit(more), onHold: () => {} });

  test('has the first keys of the metadata, and counts the rest, with what was not kept', () => {
    const text = drawHit({ decoded: { name: 'A', meta: keys(100) }, cut: { keys: 59_900 } });
    expect(element.querySelectorAll('.meta code')).toHaveLength(SHOWN.keys);
    expect(text).toContain('and 59,990 more');
    expect(text).toContain('too long for the collector, which does not keep 59,900 keys of it');
    expect(element.querySelectorAll('*').length).toBeLessThan(60);
  });

  test('has a bounded number of elements and characters, whatever it is told', () => {
    const long = 'x'.repeat(100_000);
    const meta = keys(60_000, long);
    drawHit({ decoded: { name: long, page: long, referrer: long, source: long, meta }, error: long, warnings: [long] });
    expect(element.querySelectorAll('*').length).toBeLessThan(60);
    expect(element.textContent!.length).toBeLessThan(7000);
  });

  test('says nothing of limits where nothing was cut', () => {
    const text = drawHit({ decoded: { name: 'A', meta: keys(SHOWN.keys) } });
    expect(element.querySelectorAll('.meta code')).toHaveLength(SHOWN.keys);
    expect(text).not.toContain('more');
    expect(text).not.toContain('collector');
  });
});

describe('the metadata of an event', () => {
  const report = (count: number, total: number): MetadataReport => ({
    event: 'A',
    total,
    keys: Object.keys(keys(count)).map((key) => ({ key, total: 1, values: [{ value: '1', views: 1, visitors: 1 }] })),
  });
  const drawReport = (metadata: MetadataReport) =>
    draw('Metadata', { event: 'A', metadata, filter: [], onFilter: () => {} });

  test('has a few keys at first, and counts the rest', () => {
    expect(drawReport(report(50, 60_000))).toContain('59,980 more keys');
    expect(element.querySelectorAll('table')).toHaveLength(20);
  });

  test('has all keys where there are no more than a few', () => {
    expect(drawReport(report(20, 20))).not.toContain('more');
    expect(element.querySelectorAll('table')).toHaveLength(20);
  });
});

test('the first of many are told apart from how many more there are', () => {
  expect(few([1, 2, 3], 2)).toEqual({ first: [1, 2], more: 1 });
  expect(few([1], 2)).toEqual({ first: [1], more: 0 });
});

test('a text of a row is short, and no pair of halves is parted', () => {
  expect(shorten('a')).toBe('a');
  expect(shorten('x'.repeat(301))).toBe(`${'x'.repeat(300)}…`);
  expect(shorten(`${'x'.repeat(299)}😀`)).toBe(`${'x'.repeat(299)}…`);
});

test('what was cut is said in words', () => {
  expect(cutWords({ items: 1, keys: 2000, characters: 3 })).toBe(
    'too long for the collector, which does not keep 1 event, 2,000 keys, 3 characters of it',
  );
});
