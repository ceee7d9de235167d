import type { Attribute, Piece, Prices } from '../../examples/compose/records.js';
import { printTable } from './printTable.js';

/** What it is for, needs and excludes, in a few words. */
const relationsOf = (piece: Piece): string =>
  [
    piece.for[0] && `for ${piece.for.join(', ')}`,
    piece.needs[0] && `needs ${piece.needs.join(', ')}`,
    piece.excludes[0] && `not with ${piece.excludes.join(', ')}`,
    piece.isForCode && 'npm alone',
    piece.isAlways && 'in every tag',
  ]
    .filter(Boolean)
    .join('; ');

const defaultOf = ({ default: value, isRequired }: Attribute): string =>
  isRequired ? ' (required)' : /^(nothing)?$/.test(value) ? '' : ` (${value.replaceAll("'", '')})`;

/** The catalogue as text: a table of what there is, and one of the attributes. */
export const listCatalogue = (catalogue: Piece[], { core, prices }: Prices): string => {
  const rows = catalogue.map((piece) => {
    const { smallest, pagebeat } = prices.get(piece) ?? { smallest: '', pagebeat: '' };
    return [piece.name, piece.kind, smallest, pagebeat, relationsOf(piece), piece.sentence];
  });
  const attributes = catalogue.flatMap((piece) =>
    piece.attributes.map((one) => [one.attribute, piece.name, one.type + defaultOf(one), one.description]),
  );
  return [
    `Bytes with brotli. Every tag has ${core} of them; "on its own" comes on top of that and of what is needed,`,
    '"in pagebeat.js" on top of that file or, where that has it, is what it would be smaller by. Noise: 10.',
    '',
    printTable(['name', 'is a', 'on its own', 'in pagebeat.js', 'relations', 'what it does'], rows),
    '',
    printTable(['attribute', 'of', 'type (default)', 'what it does'], attributes),
  ].join('\n');
};
