import { chosenDestinations } from './chosenDestinations.js';
import { findOption } from './findOption.js';
import { isForChosen } from './piecesOf.js';
import type { Catalogue, Choices, Chosen, Script } from './records.js';

/** The smallest ready-made file that does all that is chosen, what it was that made it the full one, and what even that lacks. */
export function chooseFile(
  { values, full, parts = [] }: Pick<Choices, 'values' | 'full' | 'parts'>,
  catalogue: Catalogue,
): Chosen {
  const { options, files, destinations } = catalogue;
  const chosen = chosenDestinations(destinations, values);
  const meant = catalogue.parts.filter((part) => parts.includes(part.name) && isForChosen(part, values, catalogue));
  const wanted = [...Object.keys(values), ...meant.map(({ name }) => name)];
  const hasDestinations = (file: Script) => chosen.every(({ name }) => file.destinations.includes(name));
  const carries = (file: Script, name: string) =>
    file.parts.includes(name) || findOption(options, name)?.files.includes(file.file);
  const lacking = (file: Script) => wanted.filter((name) => !carries(file, name));
  // Without a destination it is the file that most people take.
  const fitting = files.filter(hasDestinations);
  const first = chosen.length ? fitting[0] : files.find(({ file }) => file === 'pagebeat.js');
  const largest = files.at(-1);
  if (!first || !largest) throw new Error('There is no script file: build them first.');
  const able = [first, ...fitting].find((file) => !lacking(file)[0]) ?? largest;
  const file = full ? largest : able;
  return { file, because: able === first ? [] : lacking(first), lacks: lacking(file) };
}
