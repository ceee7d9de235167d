import { chosenDestinations } from './chosenDestinations.js';
import type { Catalogue, Choices, Option } from './records.js';

/** The address behind an endpoint's attribute: its own, or what stands for it. */
function endpointOf({ attribute, destination, default: value }: Option, values: Choices['values']): string {
  const own = values[attribute];
  if (own) return own;
  if (destination !== 'pirsch') return value;
  // A Pirsch of one's own is on the page's host.
  return values['data-endpoint'] || (values['data-client-id'] ? '/' : value);
}

/** The origins that a page with the tag asks, beside its own: what a content security policy has to allow. */
export function originsOf({ values }: Pick<Choices, 'values'>, { options, destinations }: Catalogue): string[] {
  const names = chosenDestinations(destinations, values).map(({ name }) => name);
  const endpoints = options
    .filter(
      ({ input, destination, default: value, isRequired }) =>
        input === 'address' && names.includes(destination) && (value || isRequired),
    )
    .map((option) => endpointOf(option, values));
  return [...new Set(endpoints.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin))];
}
