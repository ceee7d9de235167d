import type { Choice } from './readChoice.js';

/** A choice as the query of an address: what is as it is by default is left out. */
export function writeChoice({ period, destination, filter }: Choice): string {
  const address = new URLSearchParams();
  if (period !== 'today') address.set('period', period);
  if (destination) address.set('destination', destination);
  if (filter.length) address.set('filter', JSON.stringify(filter));
  return address.toString();
}
