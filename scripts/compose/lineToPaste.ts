import { readFileSync } from 'node:fs';
import type { Attribute, Piece } from '../../examples/compose/records.js';
import { fromRoot } from '../fromRoot.js';

interface Line {
  /** What a page has already. */
  given?: Record<string, string> | undefined;
  integrity?: string;
}

/** `YOUR_PIRSCH_CODE`, for what only the site knows. */
const placeholder = ({ kind, name }: Piece, { attribute }: Attribute): string =>
  (kind === 'part' ? attribute.replace('data', 'YOUR') : `YOUR_${name}_${attribute.split('-').at(-1)}`)
    .toUpperCase()
    .replaceAll('-', '_');

/**
 * The attributes without which a piece does nothing: what has a destination's id, what it requires, and the switch that is named
 * after its part, unless an event may ask for the same.
 */
const attributesOf = (piece: Piece, settings: string[]): string[] =>
  piece.attributes.flatMap((one) => {
    const isOwn = one.option === piece.name;
    if (one.isRequired || (isOwn && settings.includes(one.option)))
      return [`${one.attribute}="${placeholder(piece, one)}"`];
    return isOwn && one.type === 'Switch' && !piece.fields[0] ? [one.attribute] : [];
  });

/** The script element for a tag, with what it can't do without. */
export const lineToPaste = (src: string, pieces: Piece[], { given, integrity }: Line = {}): string => {
  const settings = pieces.flatMap(({ entries }) => entries.map((entry) => entry.replace(/:.*/, '')));
  const own = given
    ? Object.entries(given).map(([name, value]) => (value ? `${name}="${value.replaceAll('"', '&quot;')}"` : name))
    : pieces.flatMap((piece) => attributesOf(piece, settings));
  const parts = [`<script defer src="${src}"`, ...own];
  if (integrity) parts.push(`integrity="${integrity}"`, 'crossorigin="anonymous"');
  return `${parts.join(' ')}></script>`;
};

/** The line of the README that takes calls before the script has loaded. */
export const readStub = (): string =>
  /^<script>var pirsch=.*<\/script>$/m.exec(readFileSync(fromRoot('README.md'), 'utf8'))?.[0] ?? '';
