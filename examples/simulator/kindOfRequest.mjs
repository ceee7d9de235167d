import { destinations } from '../collector/destinations.mjs';
import { parseJson } from '../collector/parseJson.mjs';

const routes = destinations.flatMap(({ routes }) => routes);

/**
 * What a request to the collector tells; undefined for one that is not for a destination.
 *
 * @param {{ method: string, path: string, body?: string }} request
 * @returns {'pageview' | 'event' | 'heartbeat' | undefined}
 */
export function kindOfRequest({ method, path, body }) {
  const route = routes.find((route) => route.method === method && route.path === path);
  return typeof route?.kind === 'function' ? route.kind(parseJson(body ?? '')) : route?.kind;
}
