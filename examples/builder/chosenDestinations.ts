import type { Choices, Destination } from './records.js';

/** Which attributes choose a destination: those it cannot do without, and for a Pirsch of one's own its number. */
const isChosen = ({ name, required }: Destination, values: Choices['values']) =>
  required.some((attribute) => attribute in values) || (name === 'pirsch' && 'data-client-id' in values);

/** The destinations that have an attribute of theirs on the tag, be it empty still. */
export const chosenDestinations = (destinations: Destination[], values: Choices['values']): Destination[] =>
  destinations.filter((one) => isChosen(one, values));
