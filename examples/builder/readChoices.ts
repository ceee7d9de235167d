import { checkValue, sayMissing } from './checkValue.js';
import { chosenDestinations } from './chosenDestinations.js';
import { findOption } from './findOption.js';
import type { Catalogue, Choices, Option, Problem } from './records.js';

/** The ids of Pirsch's own scripts: see src/parts/ids.ts. */
export const PIRSCH_IDS = ['pirschjs', 'pirscheventsjs', 'pirschsessionsjs', 'pirschextendedjs', 'pianjs'];

const FOLDER = '/';
const isFolder = (value: string) => /^(https?:\/\/[^/\s]+)?\/([^\s?#]*\/)?$/i.test(value);

/** What is not an attribute of ours: the tag's own, and how it is to be. */
const OTHERS: Record<'id' | 'folder' | 'integrity' | 'full', (value: string) => string | undefined> = {
  id: (value) => (PIRSCH_IDS.includes(value) ? undefined : `Choose one of these: ${PIRSCH_IDS.join(', ')}.`),
  folder: (value) =>
    isFolder(value) ? undefined : 'Write where the file is, with a / at the end: / or https://cdn.example.com/js/.',
  integrity: (value) => (value === '' ? undefined : 'This is switched on by being there, and has no value.'),
  full: (value) => (value === '' ? undefined : 'This is switched on by being there, and has no value.'),
};

const isOther = (name: string): name is keyof typeof OTHERS => Object.hasOwn(OTHERS, name);

/**
 * What is chosen, from the parameters of an address: each attribute of the tag is one, by its own name. Nothing that is
 * unknown is taken over.
 */
export function readChoices(
  params: URLSearchParams,
  { options }: Catalogue,
): { choices: Choices; problems: Problem[] } {
  const choices: Choices = { values: {}, id: '', folder: FOLDER, integrity: false, full: false };
  const problems: Problem[] = [];
  for (const [name, value] of params) {
    if (isOther(name)) {
      const message = OTHERS[name](value);
      if (message) problems.push({ of: name, message });
      else if (name === 'id' || name === 'folder') choices[name] = value;
      else choices[name] = true;
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
export function writeChoices({ values, id, folder, integrity, full }: Choices): URLSearchParams {
  const params = new URLSearchParams(values);
  if (id) params.set('id', id);
  if (folder !== FOLDER) params.set('folder', folder);
  if (integrity) params.set('integrity', '');
  if (full) params.set('full', '');
  return params;
}

/** What is wrong with what is chosen, and what to write instead. */
export function findProblems(
  { values, folder }: Pick<Choices, 'values' | 'folder'>,
  { options, destinations }: Catalogue,
): Problem[] {
  const chosen = chosenDestinations(destinations, values);
  const optionOf = (attribute: string): Option => {
    const option = findOption(options, attribute);
    if (!option) throw new Error(`No script knows ${attribute}, which readChoices lets nobody choose.`);
    return option;
  };
  const isNeeded = (attribute: string) => !(attribute === 'data-code' && values['data-client-id']);
  const missing = chosen
    .flatMap(({ required }) => required)
    .filter((attribute) => !values[attribute] && isNeeded(attribute))
    .map((attribute) => ({ of: attribute, message: sayMissing(optionOf(attribute)), isMissing: true }));
  const wrong = Object.entries(values)
    .filter(([attribute, value]) => value || !optionOf(attribute).isRequired)
    .map(([attribute, value]) => ({ of: attribute, message: checkMember(optionOf(attribute), attribute, value) ?? '' }))
    .filter(({ message }) => message);
  const none = chosen.length ? [] : [{ of: 'destination', message: 'Choose where it sends to.', isMissing: true }];
  const place = OTHERS.folder(folder);
  return [...none, ...missing, ...wrong, ...(place ? [{ of: 'folder', message: place }] : [])];
}

/** The members of a family are text, whatever else it has. */
const checkMember = (option: Option, attribute: string, value: string) =>
  checkValue(option.attribute === attribute ? option : { input: 'text' }, value);
