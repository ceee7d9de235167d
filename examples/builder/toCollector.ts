import { chosenDestinations } from './chosenDestinations.js';
import type { Catalogue, Choices } from './records.js';

/** The attributes that lead each destination to the collector on the page's own origin. */
const ENDPOINTS: Record<string, Record<string, string>> = {
  pirsch: { 'data-hit-endpoint': '/hit', 'data-event-endpoint': '/event', 'data-session-endpoint': '/session' },
  swetrix: { 'data-api': '/log' },
  firstparty: { 'data-firstparty-endpoint': '/' },
  customerio: { 'data-customerio-endpoint': '/v1' },
  plausible: { 'data-plausible-endpoint': '/api/event' },
  umami: { 'data-host-url': '/' },
  goatcounter: { 'data-goatcounter': '/count' },
  matomo: { 'data-matomo-url': '/' },
  posthog: { 'data-posthog-host': '/' },
  own: { 'data-own-endpoint': '/own' },
};

/**
 * What a tag needs to send from localhost to the collector there; it takes the place of endpoints of the tag's own.
 *
 * @param origin that of the collector, for a page of another host or port
 */
export function toCollector(
  { values }: Pick<Choices, 'values'>,
  { destinations }: Catalogue,
  origin = '',
): Record<string, string> {
  const endpoints = chosenDestinations(destinations, values).flatMap(({ name }) =>
    Object.entries(ENDPOINTS[name] ?? {}),
  );
  const absolute = Object.fromEntries(endpoints.map(([name, path]) => [name, origin + path]));
  return { ...('data-dev' in values ? {} : { 'data-dev': '' }), ...absolute };
}
