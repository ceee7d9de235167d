import { chosenDestinations } from './chosenDestinations.js';

/** The address behind an endpoint's attribute: its own, or what stands for it. */
function endpointOf({ attribute, destination, default: value }, values) {
  if (values[attribute]) return values[attribute];
  if (destination !== 'pirsch') return value;
  // A Pirsch of one's own is on the page's host.
  return values['data-endpoint'] || (values['data-client-id'] ? '/' : value);
}

/**
 * The origins that a page with the tag asks, beside its own: what a content security policy has to allow.
 *
 * @param {Pick<import('./readChoices.js').Choices, 'values'>} choices
 * @param {import('./readCatalogue.mjs').Catalogue} catalogue
 * @returns {string[]}
 */
export function originsOf({ values }, { options, destinations }) {
  const names = chosenDestinations(destinations, values).map(({ name }) => name);
  const endpoints = options
    .filter(
      ({ input, destination, default: value, isRequired }) =>
        input === 'address' && names.includes(destination) && (value || isRequired),
    )
    .map((option) => endpointOf(option, values));
  return [...new Set(endpoints.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin))];
}
