import { destinations } from '../collector/destinations.js';
import { parseJson } from '../collector/parseJson.js';

import type { Told } from '../collector/records.js';

interface Asked {
  method: string;
  path: string;
  body?: string | undefined;
}

const routes = destinations.flatMap(({ routes }) => routes);

/** What a request to the collector tells; undefined for one that is not for a destination. */
export function kindOfRequest({ method, path, body }: Asked): Told | undefined {
  const route = routes.find((route) => route.method === method && route.path === path);
  return typeof route?.kind === 'function' ? route.kind(parseJson(body ?? ''), {}) : route?.kind;
}
