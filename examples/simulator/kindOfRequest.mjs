import { customerio } from '../collector/customerio.mjs';
import { firstparty } from '../collector/firstparty.mjs';
import { parseJson } from '../collector/parseJson.mjs';
import { pirsch } from '../collector/pirsch.mjs';
import { swetrix } from '../collector/swetrix.mjs';
import { usercom } from '../collector/usercom.mjs';

const routes = [pirsch, swetrix, customerio, firstparty, usercom].flatMap(({ routes }) => routes);

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
