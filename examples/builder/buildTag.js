import { chooseFile } from './chooseFile.js';

/** Characters of a line that is not broken. */
const WIDTH = 80;
const INDENT = '    ';

/** What an attribute's value is between double quotes, so that it can be nothing else. */
const escapeValue = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `YOUR_PIRSCH_CODE`, for what is not there yet. */
const placeholder = (title, attribute) =>
  `YOUR_${title}_${attribute.split('-').at(-1)}`.toUpperCase().replace(/\W/g, '');

/** The attributes in the order of the catalogue, with those a destination cannot do without first. */
function order(values, { options }) {
  const rank = (attribute) => {
    const index = options.findIndex((option) => option.attribute === attribute || attribute.startsWith(option.family));
    return options[index]?.isRequired ? index - options.length : index;
  };
  return Object.entries(values).sort(([a], [b]) => rank(a) - rank(b));
}

/** The attributes of a tag as names and values, in their order; a value that is empty is left out. */
function attributesOf({ values, id, folder, integrity, full }, catalogue) {
  const { file } = chooseFile({ values, full }, catalogue);
  const titleOf = (attribute) => catalogue.destinations.find(({ required }) => required.includes(attribute))?.title;
  const isDispensable = (attribute) => attribute === 'data-code' && values['data-client-id'];
  const own = order(values, catalogue)
    .filter(([attribute, value]) => value || !isDispensable(attribute))
    .map(([attribute, value]) => {
      const title = titleOf(attribute);
      return [attribute, value || (title ? placeholder(title, attribute) : '')];
    });
  return [
    ['defer', ''],
    ['src', folder + file.file],
    ...(id ? [['id', id]] : []),
    ...own,
    ...(integrity
      ? [
          ['integrity', file.integrity],
          ['crossorigin', 'anonymous'],
        ]
      : []),
  ];
}

/**
 * A tag in pieces, to be shown: names, values, and what stands between them.
 *
 * @returns {{ kind: 'name' | 'value' | 'rest', text: string }[]}
 */
export function tagPieces(choices, catalogue) {
  const attributes = attributesOf(choices, catalogue).map(([name, value]) => [
    { kind: 'name', text: name },
    ...(value
      ? [
          { kind: 'rest', text: '=' },
          { kind: 'value', text: `"${escapeValue(value)}"` },
        ]
      : []),
  ]);
  const write = (separator) => [
    { kind: 'rest', text: '<script' },
    ...attributes.flatMap((pieces, index) => [{ kind: 'rest', text: index < 2 ? ' ' : separator }, ...pieces]),
    { kind: 'rest', text: '></script>' },
  ];
  const line = write(' ');
  return textOf(line).length > WIDTH ? write(`\n${INDENT}`) : line;
}

const textOf = (pieces) => pieces.map(({ text }) => text).join('');

/**
 * The tag to copy, on one line or, when that is long, with each attribute on a line of its own.
 *
 * @param {import('./readChoices.js').Choices} choices
 * @param {import('./readCatalogue.mjs').Catalogue} catalogue
 * @returns {string}
 */
export const buildTag = (choices, catalogue) => textOf(tagPieces(choices, catalogue));
