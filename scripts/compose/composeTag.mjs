import { basename } from 'node:path';
import { hashOf } from '../../build/integrity.mjs';
import { bundleTag } from '../bundleTag.mjs';
import { fromRoot } from '../fromRoot.mjs';
import { measure } from '../measure.mjs';
import { toDoor } from './choosePieces.mjs';
import { lineToPaste, readStub } from './lineToPaste.mjs';
import { printTable } from './printTable.mjs';
import { readLedger } from './readPrices.mjs';

/** @typedef {import('./readCatalogue.mjs').Piece} Piece */

/**
 * Makes a tag, and says all that is to be known of it.
 *
 * @param {Piece[]} pieces
 * @param {{ catalogue: Piece[], scale: Parameters<typeof readLedger>[2], out?: string, given?: Record<string, string> }} options
 *   `out`: the file it is to be, which is not written here; `given`: the attributes that a page has already
 * @returns {Promise<{ code: string, map: string | undefined, report: string }>}
 */
export const composeTag = async (pieces, { catalogue, scale, out = 'my-tag.js', given }) => {
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
