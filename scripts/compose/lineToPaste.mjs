import { readFileSync } from 'node:fs';
import { fromRoot } from '../fromRoot.mjs';

/** `YOUR_PIRSCH_CODE`, for what only the site knows. */
const placeholder = ({ kind, name }, { attribute }) =>
  (kind === 'part' ? attribute.replace('data', 'YOUR') : `YOUR_${name}_${attribute.split('-').at(-1)}`)
    .toUpperCase()
    .replaceAll('-', '_');

/**
 * The attributes without which a piece does nothing: what has a destination's id, what it requires, and the switch that is named
 * after its part, unless an event may ask for the same.
 */
const attributesOf = (piece, settings) =>
  piece.attributes.flatMap((one) => {
    const isOwn = one.option === piece.name;
    if (one.isRequired || (isOwn && settings.includes(one.option)))
      return [`${one.attribute}="${placeholder(piece, one)}"`];
    return isOwn && one.type === 'Switch' && !piece.fields[0] ? [one.attribute] : [];
  });

/**
 * The script element for a tag, with what it can't do without.
 *
 * @param {string} src
 * @param {import('./readCatalogue.mjs').Piece[]} pieces
 * @param {{ given?: Record<string, string>, integrity?: string }} [more] `given`: what a page has already
 * @returns {string}
 */
export const lineToPaste = (src, pieces, { given, integrity } = {}) => {
  const settings = pieces.flatMap(({ entries }) => entries.map((entry) => entry.split(':')[0]));
  const own = given
    ? Object.entries(given).map(([name, value]) => (value ? `${name}="${value.replaceAll('"', '&quot;')}"` : name))
    : pieces.flatMap((piece) => attributesOf(piece, settings));
  const parts = [`<script defer src="${src}"`, ...own];
  if (integrity) parts.push(`integrity="${integrity}"`, 'crossorigin="anonymous"');
  return `${parts.join(' ')}></script>`;
};

/** The line of the README that takes calls before the script has loaded. */
export const readStub = () =>
  /^<script>var pirsch=.*<\/script>$/m.exec(readFileSync(fromRoot('README.md'), 'utf8'))?.[0] ?? '';
