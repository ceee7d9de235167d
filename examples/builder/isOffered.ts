import { chosenDestinations } from './chosenDestinations.js';
import { isForChosen } from './piecesOf.js';
import type { Catalogue, Choices, Option } from './records.js';

/** With the ids of Pirsch's own scripts alone some options have a meaning. */
const needsId = ({ group }: Option) => group === 'ids';

/**
 * Whether an option means anything to the destinations that are chosen: it is theirs, or the script file of one of them
 * reads it. What the full script alone reads is for all of them.
 */
export function isOffered(
  option: Option,
  { values, id }: Pick<Choices, 'values' | 'id'>,
  catalogue: Catalogue,
): boolean {
  const { destinations, files, parts } = catalogue;
  const chosen = chosenDestinations(destinations, values);
  const names = chosen.map(({ name }) => name);
  if (option.destination !== 'all') return names.includes(option.destination);
  if (needsId(option) && !id) return false;
  // What no ready-made file has, a composed one may have.
  const part = parts.find(({ name }) => name === option.part);
  if (!option.files[0]) return part !== undefined && isForChosen(part, values, catalogue);
  const largest = files.at(-1)?.file;
  if (option.files.length === 1 && option.files[0] === largest) return true;
  const own = names.map((name) => files.find((file) => file.destinations.includes(name))?.file);
  return names.length === 0 || own.some((file) => file !== undefined && option.files.includes(file));
}
