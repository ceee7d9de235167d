import { chosenDestinations } from './chosenDestinations.js';
import { findOption } from './findOption.js';
import type { Catalogue, Choices, Chosen, Script } from './records.js';

/** The smallest script file that does all that is chosen, and what it was that made it the full one. */
export function chooseFile(
  { values, full }: Pick<Choices, 'values' | 'full'>,
  { options, files, destinations }: Catalogue,
): Chosen {
  const chosen = chosenDestinations(destinations, values);
  const attributes = Object.keys(values);
  const hasDestinations = (file: Script) => chosen.every(({ name }) => file.destinations.includes(name));
  const carries = (file: Script, attribute: string) => findOption(options, attribute)?.files.includes(file.file);
  // Without a destination it is the file that most people take.
  const fitting = files.filter(hasDestinations);
  const first = chosen.length ? fitting[0] : files.find(({ file }) => file === 'pagebeat.js');
  const largest = files.at(-1);
  if (!first || !largest) throw new Error('There is no script file: build them first.');
  const able = [first, ...fitting].find((file) => attributes.every((attribute) => carries(file, attribute))) ?? largest;
  const file = full ? largest : able;
  return { file, because: able === first ? [] : attributes.filter((attribute) => !carries(first, attribute)) };
}
