import { checkValue, sayMissing } from './checkValue.js';
import { chosenDestinations } from './chosenDestinations.js';
import { findOption } from './findOption.js';

/** The ids of Pirsch's own scripts: see src/parts/ids.ts. */
export const PIRSCH_IDS = ['pirschjs', 'pirscheventsjs', 'pirschsessionsjs', 'pirschextendedjs', 'pianjs'];

const FOLDER = '/';
const isFolder = (value) => /^(https?:\/\/[^/\s]+)?\/([^\s?#]*\/)?$/i.test(value);

/** What is not an attribute of ours: the tag's own, and how it is to be. */
const OTHERS = {
  id: (value) => (PIRSCH_IDS.includes(value) ? undefined : `Choose one of these: ${PIRSCH_IDS.join(', ')}.`),
  folder: (value) =>
    isFolder(value) ? undefined : 'Write where the file is, with a / at the end: / or https://cdn.example.com/js/.',
  integrity: (value) => (value === '' ? undefined : 'This is switched on by being there, and has no value.'),
  full: (value) => (value === '' ? undefined : 'This is switched on by being there, and has no value.'),
};

/**
 * What is chosen. `values` are the attributes by their names; a switch, and what is not written yet, is empty text.
 *
 * @typedef {{ values: Record<string, string>, id: string, folder: string, integrity: boolean, full: boolean }} Choices
 */

/**
 * What is chosen, from the parameters of an address: each attribute of the tag is one, by its own name. Nothing that is
 * unknown is taken over.
 *
 * @param {URLSearchParams} params
 * @param {import('./readCatalogue.mjs').Catalogue} catalogue
 * @returns {{ choices: Choices, problems: { of: string, message: string }[] }}
 */
export function readChoices(params, { options }) {
  const choices = { values: {}, id: '', folder: FOLDER, integrity: false, full: false };
  const problems = [];
  for (const [name, value] of params) {
    if (Object.hasOwn(OTHERS, name)) {
      const message = OTHERS[name](value);
      if (message) problems.push({ of: name, message });
      else choices[name] = typeof choices[name] === 'boolean' ? true : value;
    } else if (findOption(options, name)) {
      if (name in choices.values) problems.push({ of: name, message: 'It is there twice: once is enough.' });
      choices.values[name] = value;
    } else {
      problems.push({
        of: name,
        message: 'No script knows an attribute of this name.',
      });
    }
  }
  return { choices, problems };
}

/** The parameters that {@link readChoices} reads. */
export function writeChoices({ values, id, folder, integrity, full }) {
  const params = new URLSearchParams(values);
  if (id) params.set('id', id);
  if (folder !== FOLDER) params.set('folder', folder);
  if (integrity) params.set('integrity', '');
  if (full) params.set('full', '');
  return params;
}

/**
 * What is wrong with what is chosen, and what to write instead.
 *
 * @param {Choices} choices
 * @param {import('./readCatalogue.mjs').Catalogue} catalogue
 * @returns {{ of: string, message: string, isMissing?: boolean }[]}
 */
export function findProblems({ values, folder }, { options, destinations }) {
  const chosen = chosenDestinations(destinations, values);
  const isNeeded = (attribute) => !(attribute === 'data-code' && values['data-client-id']);
  const missing = chosen
    .flatMap(({ required }) => required)
    .filter((attribute) => !values[attribute] && isNeeded(attribute))
    .map((attribute) => ({ of: attribute, message: sayMissing(findOption(options, attribute)), isMissing: true }));
  const wrong = Object.entries(values)
    .filter(([attribute, value]) => value || !findOption(options, attribute).isRequired)
    .map(([attribute, value]) => ({
      of: attribute,
      message: checkMember(findOption(options, attribute), attribute, value),
    }))
    .filter(({ message }) => message);
  const none = chosen.length ? [] : [{ of: 'destination', message: 'Choose where it sends to.', isMissing: true }];
  const place = OTHERS.folder(folder);
  return [...none, ...missing, ...wrong, ...(place ? [{ of: 'folder', message: place }] : [])];
}

/** The members of a family are text, whatever else it has. */
const checkMember = (option, attribute, value) =>
  checkValue(option.attribute === attribute ? option : { input: 'text' }, value);
