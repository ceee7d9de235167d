import { checkValue, sayMissing } from './checkValue.js';
import { chosenDestinations } from './chosenDestinations.js';
import { findOption } from './findOption.js';
import { isSite } from './ownLinks.js';
import type { Catalogue, Choices, Option, Problem } from './records.js';

/** The ids of Pirsch's own scripts: see src/parts/ids.ts. */
export const PIRSCH_IDS = ['pirschjs', 'pirscheventsjs', 'pirschsessionsjs', 'pirschextendedjs', 'pianjs'];

const FOLDER = '/';
/** With commas between. */
const namesIn = (value: string) => value.split(',').filter(Boolean);
const isFolder = (value: string) => /^(https?:\/\/[^/\s]+)?\/([^\s?#]*\/)?$/i.test(value);

/** What is not an attribute of ours: the tag's own, and how it is to be. */
type Other = 'id' | 'folder' | 'integrity' | 'full' | 'exact' | 'parts' | 'site';

const onlyThere = (value: string) =>
  value === '' ? undefined : 'This is switched on by being there, and has no value.';

const OTHERS: Record<Other, (value: string, catalogue: Pick<Catalogue, 'parts'>) => string | undefined> = {
  id: (value) => (PIRSCH_IDS.includes(value) ? undefined : `Choose one of these: ${PIRSCH_IDS.join(', ')}.`),
  folder: (value) =>
    isFolder(value) ? undefined : 'Write where the file is, with a / at the end: / or https://cdn.example.com/js/.',
  integrity: onlyThere,
  full: onlyThere,
  exact: onlyThere,
  parts: (value, { parts }) => {
    const unknown = namesIn(value).find((name) => !parts.some((part) => part.name === name));
    return unknown === undefined ? undefined : `There is no part “${unknown}”.`;
  },
  site: (value) =>
    value === '' || isSite(value) ? undefined : 'Write the address of your site, such as https://www.example.com.',
};

const isOther = (name: string): name is keyof typeof OTHERS => Object.hasOwn(OTHERS, name);

/**
 * What is chosen, from the parameters of an address: each attribute of the tag is one, by its own name. Nothing that is
 * unknown is taken over.
 */
export function readChoices(params: URLSearchParams, catalogue: Catalogue): { choices: Choices; problems: Problem[] } {
  const { options } = catalogue;
  const choices: Choices = {
    values: {},
    id: '',
    folder: FOLDER,
    integrity: false,
    full: false,
    exact: false,
    site: '',
  };
  const problems: Problem[] = [];
  for (const [name, value] of params) {
    if (isOther(name)) {
      const message = OTHERS[name](value, catalogue);
      if (message) problems.push({ of: name, message });
      else if (name === 'id' || name === 'folder' || name === 'site') choices[name] = value;
      else if (name === 'parts') choices.parts = namesIn(value);
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
export function writeChoices({ values, id, folder, integrity, full, exact, parts, site }: Choices): URLSearchParams {
  const params = new URLSearchParams(values);
  if (id) params.set('id', id);
  if (folder !== FOLDER) params.set('folder', folder);
  if (integrity) params.set('integrity', '');
  if (full) params.set('full', '');
  if (exact) params.set('exact', '');
  if (parts) params.set('parts', parts.join(','));
  if (site) params.set('site', site);
  return params;
}

/** What is wrong with what is chosen, and what to write instead. */
export function findProblems(
  { values, folder, site }: Pick<Choices, 'values' | 'folder' | 'site'>,
  catalogue: Catalogue,
): Problem[] {
  const { options, destinations } = catalogue;
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
  const others = (Object.entries({ folder, site }) as [Other, string][])
    .map(([of, value]) => ({ of, message: OTHERS[of](value, catalogue) ?? '' }))
    .filter(({ message }) => message);
  return [...none, ...missing, ...wrong, ...others];
}

/** The members of a family are text, whatever else it has. */
const checkMember = (option: Option, attribute: string, value: string) =>
  checkValue(option.attribute === attribute ? option : { input: 'text' }, value);
