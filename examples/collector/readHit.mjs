import { readDecoded } from './readDecoded.mjs';

/**
 * One request, as it was received and answered.
 *
 * @typedef {object} Hit
 * @property {number} id counts up from 1
 * @property {number} time milliseconds since 1970
 * @property {'pirsch' | 'swetrix' | 'customerio' | 'firstparty' | 'usercom'} destination
 * @property {'pageview' | 'event' | 'heartbeat' | 'preflight'} kind
 * @property {string} method
 * @property {string} path
 * @property {Record<string, string>} query
 * @property {Record<string, string>} headers their names in lower case
 * @property {string} site the id, code or key of whom it is for
 * @property {string} address the visitor's, as far as the server knows it
 * @property {string} visitor who it was, as a hash that is good for one day
 * @property {string} body as it came
 * @property {unknown} json the body, if this destination could read it
 * @property {{ page?, title?, referrer?, name?, duration?, meta?, items? }} decoded what it says, in the same words for
 *   all; `items` is how many things a request of many says
 * @property {number} status
 * @property {string} [error] why it was refused or dropped, or why it should not have come
 * @property {string[]} [warnings] what the vendor would cut or advise against, though it is counted
 * @property {boolean} [duplicate] what it says has come before, and is not counted again
 */

/**
 * The time that a simulated request is told to be of, which is not to come. No page may tell it: browsers say from which
 * origin they ask.
 */
function simulatedTime({ origin, 'x-simulated-time': time }) {
  return origin === undefined && /^\d+$/.test(time) ? Math.min(Number(time), Date.now()) : undefined;
}

/** A site is named by a text or a number; whatever else is there names none. */
const toSite = (site) => (['string', 'number'].includes(typeof site) ? String(site) : '');

/**
 * What a request says, before it is answered.
 *
 * @param {import('hono').Context} context
 * @param {object} destination
 * @param {string | ((json: unknown) => string)} kind that of the route, or how it follows from the body
 * @returns {Promise<Omit<Hit, 'id' | 'status' | 'visitor'>>}
 */
export async function readHit({ req, env }, destination, kind) {
  const { method, path } = req;
  const headers = req.header();
  const body = await req.text();
  const json = destination.parse(body, headers['content-type']);
  const kindOfRequest = typeof kind === 'function' ? kind(json) : kind;
  const hit = {
    time: simulatedTime(headers) ?? Date.now(),
    destination: destination.name,
    kind: method === 'OPTIONS' ? 'preflight' : kindOfRequest,
    method,
    path,
    query: Object.fromEntries(new URL(req.url).searchParams),
    headers,
    // Swetrix, Events API: the site's own server tells by this header for whom it asks.
    address: headers['x-client-ip-address'] ?? env?.incoming?.socket.remoteAddress ?? '',
    body,
    json,
  };
  return { ...hit, site: toSite(destination.siteOf(hit)), decoded: readDecoded(destination.decode(hit)) };
}
