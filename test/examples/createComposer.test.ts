import { expect, test } from 'vitest';
import { createBuilder } from '../../examples/builder/server/createBuilder.js';
import { createComposer } from '../../examples/builder/server/createComposer.js';
import type { bundleTag } from '../../examples/compose/bundleTag.js';
import { choosePieces } from '../../examples/compose/choosePieces.js';
import { hashOf } from '../../examples/compose/hashOf.js';
import { readCatalogue } from '../../examples/compose/readCatalogue.js';
import type { Piece } from '../../examples/compose/records.js';
import { composeTag } from '../../scripts/compose/composeTag.js';

const LIMIT = 60_000;
const catalogue: Piece[] = readCatalogue().map((piece) =>
  piece.name === 'retry' ? { ...piece, excludes: ['repeat'] } : piece,
);

test(
  'a composed file is, byte for byte, what npm run compose writes',
  async () => {
    const builder = createBuilder();
    const answer = await builder.request('/compose?pieces=retry,pirsch');
    const about = await answer.json();
    const file = await builder.request('/composed/retry,pirsch/my-tag.js');
    const code = await file.text();
    const pieces = choosePieces(['pirsch', 'retry'], readCatalogue());
    // What each piece costs is not asked here.
    const scale = { weigh: async () => () => 0 };
    const written = await composeTag(pieces, { catalogue: readCatalogue(), scale });
    expect(code).toBe(written.code);
    expect(await (await builder.request('/composed/retry,pirsch/my-tag.js.map')).text()).toBe(written.map);
    expect(about).toMatchObject({ file: 'my-tag.js', raw: Buffer.byteLength(code), integrity: hashOf(code) });
    expect(about.names).toEqual(['pirsch', 'page', 'retry']);
  },
  LIMIT,
);

test(
  'the same pieces are composed once, one tag after the other, and a bounded number of them is kept',
  async () => {
    let running = 0;
    const made: string[] = [];
    const compose = createComposer({
      catalogue,
      kept: 2,
      bundle: async (_root, { parts }) => {
        expect(++running).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running--;
        made.push(parts.join());
        return { code: parts.join(), map: '' };
      },
    });
    await Promise.all([compose('pirsch'), compose('pirsch,retry'), compose('retry,pirsch'), compose('pirsch')]);
    expect(made).toEqual(['page', 'page,retry']);
    await compose('pirsch,outbox');
    await compose('pirsch,retry');
    expect(made).toHaveLength(4);
    await compose('pirsch,outbox');
    expect(made).toHaveLength(4);
  },
  LIMIT,
);

test.each([
  ['pirsch,retri', /^There is no part or destination "retri": "retry" is the nearest; [^\n]*\n$/],
  ['retry', /^A tag needs a destination: [^\n]*\n$/],
  ['', /^A tag needs a destination: [^\n]*\n$/],
  ['pirsch,names', /^The part "names" is for "swetrix", which this tag has not: [^\n]*\n$/],
  ['customerio,repeat,retry', /^The parts "retry" and "repeat" exclude each other: [^\n]*\n$/],
  ['pirsch,../../../etc/passwd', /^There is no part or destination [^\n]*\n$/],
  ['pirsch,__proto__', /^There is no part or destination [^\n]*\n$/],
  ['x'.repeat(2001), /^This asks for too much: [^\n]*\n$/],
])('%.40s is refused in a sentence', async (pieces, sentence) => {
  const bundle: typeof bundleTag = () => Promise.reject(new Error('Nothing of it is built.'));
  const builder = createBuilder({ compose: createComposer({ catalogue, bundle }) });
  const answer = await builder.request(`/compose?${new URLSearchParams({ pieces })}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(sentence);
});
