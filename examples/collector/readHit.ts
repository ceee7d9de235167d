import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Cuts } from './createCuts.js';
import { readDecoded } from './readDecoded.js';
import type { Destination, KindOf, Received, Request, Told } from './records.js';

/** What the server knows of the connection, where there is one. */
export interface Connection {
  Bindings: Partial<HttpBindings>;
}

/**
 * The time that a simulated request is told to be of, which is not to come. No page may tell it: browsers say from which
 * origin they ask.
 */
function simulatedTime({ origin, 'x-simulated-time': time = '' }: Record<string, string>) {
  return origin === undefined && /^\d+$/.test(time) ? Math.min(Number(time), Date.now()) : undefined;
}

/** A site is named by a text or a number; whatever else is there names none. */
const toSite = (site: unknown) => (['string', 'number'].includes(typeof site) ? String(site) : '');

/**
 * What a request says, before it is answered.
 *
 * @param body its own, as a text
 * @param kind that of the route, or how it follows from the body or the query
 * @param cuts cut what it says to what may be kept
 */
export function readHit(
  { req, env }: Context<Connection>,
  body: string,
  destination: Destination,
  kind: Told | KindOf,
  cuts: Cuts,
): Received {
  const { method, path } = req;
  const headers = req.header();
  const json = destination.parse(body, headers['content-type'] ?? '');
  const query = Object.fromEntries(new URL(req.url).searchParams);
  const kindOfRequest = typeof kind === 'function' ? kind(json, query) : kind;
  const request: Request = {
    time: simulatedTime(headers) ?? Date.now(),
    destination: destination.name,
    kind: method === 'OPTIONS' ? 'preflight' : kindOfRequest,
    method,
    path,
    query,
    headers,
    // Swetrix, Events API: the site's own server tells by this header for whom it asks.
    address: headers['x-client-ip-address'] ?? env?.incoming?.socket.remoteAddress ?? '',
    body,
    json,
  };
  const decoded = cuts.decoded(readDecoded(destination.decode(request)));
  return { ...request, site: toSite(destination.siteOf(request)), decoded };
}
