import { chosenDestinations } from './chosenDestinations.js';
import { findOption } from './findOption.js';

/**
 * The smallest script file that does all that is chosen, and what it was that made it the full one.
 *
 * @param {Pick<import('./readChoices.js').Choices, 'values' | 'full'>} choices
 * @param {import('./readCatalogue.mjs').Catalogue} catalogue
 * @returns {{ file: import('./readCatalogue.mjs').Script, because: string[] }} `because`: the attributes that the smaller file does not know
 */
export function chooseFile({ values, full }, { options, files, destinations }) {
  const chosen = chosenDestinations(destinations, values);
  const attributes = Object.keys(values);
  const hasDestinations = (file) => chosen.every(({ name }) => file.destinations.includes(name));
  const carries = (file, attribute) => findOption(options, attribute)?.files.includes(file.file);
  // Without a destination it is the file that most people take.
  const fitting = files.filter(hasDestinations);
  const first = chosen.length ? fitting[0] : files.find(({ file }) => file === 'pagebeat.js');
  const largest = files.at(-1);
  const able = [first, ...fitting].find((file) => attributes.every((attribute) => carries(file, attribute))) ?? largest;
  const file = full ? largest : able;
  return { file, because: able === first ? [] : attributes.filter((attribute) => !carries(first, attribute)) };
}
