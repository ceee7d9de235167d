import { chooseFile } from './chooseFile.js';
import { COMPOSED_FILE, isOfComposed } from './composedFile.js';
import type { Catalogue, Choices, Composed } from './records.js';

/** Characters of a line that is not broken. */
const WIDTH = 80;
const INDENT = '    ';

/** What an attribute's value is between double quotes, so that it can be nothing else. */
const escapeValue = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `YOUR_PIRSCH_CODE`, for what is not there yet. */
const placeholder = (title: string, attribute: string) =>
  `YOUR_${title}_${attribute.split('-').at(-1)}`.toUpperCase().replace(/\W/g, '');

/** The attributes in the order of the catalogue, with those a destination cannot do without first. */
function order(values: Choices['values'], { options }: Catalogue) {
  const rank = (attribute: string) => {
    const index = options.findIndex(
      ({ attribute: own, family }) => own === attribute || (family !== undefined && attribute.startsWith(family)),
    );
    return options[index]?.isRequired ? index - options.length : index;
  };
  return Object.entries(values).sort(([a], [b]) => rank(a) - rank(b));
}

/** The attributes of a tag as names and values, in their order; a value that is empty is left out. */
function attributesOf(choices: Choices, catalogue: Catalogue, composed?: Composed): [string, string][] {
  const { values, id, folder, integrity } = choices;
  const chosen = chooseFile(choices, catalogue);
  // Until it is composed nobody knows its hash.
  const file = isOfComposed(choices, chosen) ? (composed ?? { file: COMPOSED_FILE, integrity: '' }) : chosen.file;
  const titleOf = (attribute: string) =>
    catalogue.destinations.find(({ required }) => required.includes(attribute))?.title;
  const isDispensable = (attribute: string) => attribute === 'data-code' && values['data-client-id'];
  const own = order(values, catalogue)
    .filter(([attribute, value]) => value || !isDispensable(attribute))
    .map(([attribute, value]): [string, string] => {
      const title = titleOf(attribute);
      return [attribute, value || (title ? placeholder(title, attribute) : '')];
    });
  const attributes: [string, string][] = [
    ['defer', ''],
    ['src', folder + file.file],
  ];
  if (id) attributes.push(['id', id]);
  attributes.push(...own);
  if (integrity && file.integrity) attributes.push(['integrity', file.integrity], ['crossorigin', 'anonymous']);
  return attributes;
}

/** A piece of a tag, to be shown: a name, a value, or what stands between them. */
export interface Piece {
  kind: 'name' | 'value' | 'rest';
  text: string;
}

/** A tag in pieces. */
export function tagPieces(choices: Choices, catalogue: Catalogue, composed?: Composed): Piece[] {
  const attributes = attributesOf(choices, catalogue, composed).map(([name, value]): Piece[] => {
    const named: Piece = { kind: 'name', text: name };
    return value ? [named, { kind: 'rest', text: '=' }, { kind: 'value', text: `"${escapeValue(value)}"` }] : [named];
  });
  const write = (separator: string): Piece[] => [
    { kind: 'rest', text: '<script' },
    ...attributes.flatMap((pieces, index): Piece[] => [{ kind: 'rest', text: index < 2 ? ' ' : separator }, ...pieces]),
    { kind: 'rest', text: '></script>' },
  ];
  const line = write(' ');
  return textOf(line).length > WIDTH ? write(`\n${INDENT}`) : line;
}

const textOf = (pieces: Piece[]) => pieces.map(({ text }) => text).join('');

/**
 * The tag to copy, on one line or, when that is long, with each attribute on a line of its own.
 *
 * @param composed the file when it is a composed one
 */
export const buildTag = (choices: Choices, catalogue: Catalogue, composed?: Composed): string =>
  textOf(tagPieces(choices, catalogue, composed));
