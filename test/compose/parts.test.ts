import { describe, expect, test } from 'vitest';
import { type Fixtures, it } from '../doors/it.js';
import { ACTS } from './acts.js';
import { choose, destinationOf, PARTS, type Piece } from './sets.js';
import { attributesOf, codeOf } from './tryTag.js';

/** `npm run compose -- --check` tries what is written; here it is the source. */
const isThorough = !!process.env.PAGEBEAT_SETS;

test('there is an act of each part that a tag can have', () => {
  expect(Object.keys(ACTS).sort()).toEqual(PARTS.map(({ name }) => name).sort());
});

/** A page with the smallest tag that can have a part, or the same one without it, and what it is asked to do. */
const tryPart = async (part: Piece, { collector, open }: Pick<Fixtures, 'collector' | 'open'>, isThere = true) => {
  const act = ACTS[part.name]!;
  const chosen = choose([...(act.with ?? [destinationOf(part)]), part.name]);
  const pieces = isThere ? chosen : chosen.filter((piece) => piece !== part);
  const code = await codeOf(pieces, isThorough);
  const page = open(act.open?.());
  const place = { page, collector };
  act.before?.(place);
  await page.load(
    { ...attributesOf(pieces, collector), ...act.attributes },
    { code, ...(act.id && { id: act.id }), ...(act.src && { src: act.src }) },
  );
  await page.quiet();
  await act.act(place);
};

describe('in the smallest tag that can have it', () => {
  it.for(PARTS.map((part) => [part.name, part] as const))(
    '%s does what it is for',
    async ([, part], { collector, open }) => {
      await tryPart(part, { collector, open });
    },
  );
});

// What is asked of a part would be worth nothing if any tag did it.
describe.runIf(isThorough)('in the same tag without it', () => {
  it.for(PARTS.map((part) => [part.name, part] as const))('%s is missing', async ([, part], { collector, open }) => {
    await expect(tryPart(part, { collector, open }, false)).rejects.toThrow();
  });
});
