import { build } from 'esbuild';
import { expect } from 'vitest';
import type { DestinationName } from '../../examples/collector/records.js';
import { bundleTag } from '../../examples/compose/bundleTag.js';
import { toDoor } from '../../examples/compose/choosePieces.js';
import { fromRoot } from '../../scripts/fromRoot.js';
import type { Fixtures } from '../doors/it.js';
import type { Page } from '../doors/openPage.js';
import { unheard } from '../doors/unheard.js';
import { catalogue, type Piece } from './sets.js';

/** What switches a part on, or gives it something to do. */
const ATTRIBUTES: Record<string, Record<string, string>> = {
  activeTime: { 'data-active-time': 'Read' },
  attribution: { 'data-attribution': '' },
  bots: { 'data-ignore-bots': '' },
  lastBeat: { 'data-last-beat': '' },
  ownVisits: { 'data-own-visits': '' },
  privacySignals: { 'data-respect': '' },
  scrollDepth: { 'data-scroll-depth': '' },
  acceptCalls: { 'data-accept': '_cio' },
  clientId: { 'data-client-id': '7' },
  dashboards: { 'data-domain': 'other.test', 'data-path-prefix': '/x' },
  downloads: { 'data-downloads': '' },
  global: { 'data-global': 'track' },
  guideline: { 'data-guideline': 'title' },
  names: { 'data-names': 'any' },
  outboundLinks: { 'data-outbound-links': '' },
  outbox: { 'data-outbox': '' },
  pageMeta: { 'data-meta-author': 'jane' },
  patterns: { 'data-include': '/', 'data-exclude': '/never' },
  perf: { 'data-perf': '' },
  tags: { 'data-tag': 'one' },
  unique: { 'data-unique': '' },
  visitor: { 'data-customerio-store': '' },
};

/** The code of a tag: as it is written or, in a tenth of the time, as npm users bundle it. */
export const codeOf = async (pieces: Piece[], isWritten: boolean): Promise<string> => {
  const { destinations, parts } = toDoor(pieces, catalogue);
  if (isWritten) return (await bundleTag(fromRoot('.'), { destinations, parts })).code;
  const { outputFiles } = await build({
    stdin: {
      contents: `import { startTag, ${pieces.map(({ name }) => name).join(', ')} } from './src/package/tag.js';
        startTag([{ ${destinations.join(', ')} }, { ${parts.join(', ')} }]);`,
      resolveDir: fromRoot('.'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
};

/** The attributes that lead a tag to the collector. */
export const attributesOf = (pieces: Piece[], collector: Fixtures['collector']): Record<string, string> =>
  Object.assign(
    {},
    ...pieces.filter(({ kind }) => kind === 'destination').map(({ name }) => collector[name as DestinationName]),
  );

/** Puts on a page what User.com's widget would, which takes calls. */
export const addWidget = (page: Page): unknown =>
  page.run('calls = []; userengage = function (name) { calls.push(name); }; UE = { pageHit: function () {} };');

/**
 * Loads a tag with all its switches on, and uses it: it sends a pageview and an event to each destination, and neither throws
 * nor says anything.
 */
export const tryTag = async (
  pieces: Piece[],
  code: string,
  { collector, open }: Pick<Fixtures, 'collector' | 'open'>,
): Promise<void> => {
  const page = open();
  const attributes = Object.assign(
    attributesOf(pieces, collector),
    ...pieces.map(({ name }) => ATTRIBUTES[name]),
  ) as Record<string, string>;
  addWidget(page);
  // What happy-dom says; then nothing is sent with `data-ignore-bots`.
  page.define(page.window.navigator, 'webdriver', false);
  const errors = await unheard(async () => {
    await page.load(attributes, { code });
    page.dispatch('load');
    const track = page.window[attributes['data-global'] ?? 'pirsch'] as typeof page.window.pirsch;
    await expect(track('Clicked', { duration: 1, meta: { a: 1 } })).resolves.toMatchObject({ ok: true });
    await page.quiet();
  });
  expect(errors).toEqual([]);
  expect(page.lines).toEqual([]);
  expect(collector.hits.filter(({ error }) => error)).toEqual([]);
  for (const { name } of pieces.filter(({ kind }) => kind === 'destination')) {
    if (name === 'usercom') {
      // The first pageview is the widget's own.
      expect(Array.from(page.run('calls') as string[])).toEqual(['event.Clicked']);
      continue;
    }
    expect(collector.pageviews(name)[0], `a pageview at ${name}`).toBeDefined();
    expect(
      collector.events(name).map(({ decoded }) => decoded.name),
      `an event at ${name}`,
    ).toContain('Clicked');
  }
};
