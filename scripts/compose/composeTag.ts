import { basename } from 'node:path';
import { measure } from '../../examples/catalogue/measure.js';
import { type Bundle, bundleTag } from '../../examples/compose/bundleTag.js';
import { toDoor } from '../../examples/compose/choosePieces.js';
import { hashOf } from '../../examples/compose/hashOf.js';
import type { Piece, Scale } from '../../examples/compose/records.js';
import { fromRoot } from '../fromRoot.js';
import { lineToPaste, readStub } from './lineToPaste.js';
import { printTable } from './printTable.js';
import { readLedger } from './readPrices.js';

interface ComposeContext {
  catalogue: Piece[];
  scale: Scale;
  /** The file it is to be, which is not written here. */
  out?: string | undefined;
  /** The attributes that a page has already. */
  given?: Record<string, string> | undefined;
}

/** Makes a tag, and says all that is to be known of it. */
export const composeTag = async (
  pieces: Piece[],
  { catalogue, scale, out = 'my-tag.js', given }: ComposeContext,
): Promise<Bundle & { report: string }> => {
  const { code, map } = await bundleTag(fromRoot('.'), toDoor(pieces, catalogue), { hasMap: true });
  const { core, added } = await readLedger(pieces, catalogue, scale);
  const { raw, gzip, brotli } = measure(code);
  const integrity = hashOf(code);
  const src = basename(out);
  const rows = added.map(([piece, bytes]) => [piece.name, bytes, piece.sentence]);
  const hasStub = pieces.some(({ name }) => name === 'earlyCalls');
  const report = [
    printTable(['what is in it', 'bytes', 'what it does'], [['what every tag has', core, ''], ...rows]),
    '',
    `${raw} B, with gzip ${gzip} B, with brotli ${brotli} B`,
    integrity,
    '',
    'To paste into the head, one of these:',
    '',
    lineToPaste(src, pieces, { given }),
    lineToPaste(src, pieces, { given, integrity }),
    ...(hasStub ? ['', 'Before it, where something may be tracked before it has loaded:', '', readStub()] : []),
  ].join('\n');
  return { code, map, report };
};
