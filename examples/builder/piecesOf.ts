import { chosenDestinations } from './chosenDestinations.js';
import { findOption } from './findOption.js';
import type { Catalogue, Choices, PartInfo } from './records.js';

type Ticked = Pick<Choices, 'values' | 'id' | 'parts'>;

/** What Pirsch's own script does by itself that counts clicks on links. */
export const EXTENDED = ['nonInteractive', 'declaredEvents', 'outboundLinks', 'downloads', 'notFound'];
const IS_EXTENDED = /^(pirschextended|pian)js$/;

/** What acts without being asked for, with how an attribute turns it off: a ready-made file does it, so nobody loses it unseen. */
const USUAL: Record<string, (choices: Ticked) => boolean> = {
  navigation: ({ values }) => 'data-disable-history' in values,
  heartbeat: ({ values, id }) =>
    id ? id !== 'pirschsessionsjs' && !('data-enable-sessions' in values) : values['data-heartbeat'] === 'off',
};

/** Whether a part means something to the destinations that are chosen. */
export const isForChosen = (part: PartInfo, values: Choices['values'], { destinations }: Catalogue): boolean => {
  const names = chosenDestinations(destinations, values).map(({ name }) => name);
  return !part.for[0] || part.for.some((name) => names.includes(name));
};

/** The parts that are ticked by themselves. */
export const tickedParts = (choices: Ticked): string[] => choices.parts ?? Object.keys(USUAL);

/** The part that an attribute asks for with its value. */
const partOf = ([attribute, value]: [string, string], { options }: Catalogue): string | undefined =>
  attribute === 'data-dev' ? (value && value !== 'true' ? 'devHost' : undefined) : findOption(options, attribute)?.part;

/**
 * What a tag of exactly what is ticked is composed of: the destinations, the parts that the attributes ask for, and those that are
 * ticked by themselves. What these need comes by itself when it is composed.
 */
export function piecesOf(choices: Ticked, catalogue: Catalogue): string[] {
  const { values, id } = choices;
  const asked = Object.entries(values).map((entry) => partOf(entry, catalogue));
  const ofId = id
    ? ['ids', ...(IS_EXTENDED.test(id) ? EXTENDED : []), ...(id === 'pirschsessionsjs' ? ['heartbeat'] : [])]
    : [];
  const all = new Set([...asked, ...ofId, ...tickedParts(choices)]);
  const parts = catalogue.parts.filter(
    (part) => all.has(part.name) && isForChosen(part, values, catalogue) && !USUAL[part.name]?.(choices),
  );
  return [...chosenDestinations(catalogue.destinations, values), ...parts].map(({ name }) => name);
}
