/** Headers that tell who somebody is, or what they are allowed to. */
const WITHHELD = /^(user-agent|sec-ch-.*|cookie|authorization|forwarded|x-forwarded-.*|x-real-ip|x-client-ip-address)$/;
const NOT_KEPT = '(not kept)';

/**
 * The raw request as it may be kept: without the visitor's address and browser, also where the body repeats them.
 *
 * @param {import('../readHit.mjs').Hit} hit
 */
export function withhold({ query, headers, body, address }) {
  const secrets = [headers['user-agent'], headers['x-client-ip-address'] && address].filter(Boolean);
  const hide = (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, NOT_KEPT), text);
  const keptHeaders = Object.entries(headers).map(([name, value]) => [name, WITHHELD.test(name) ? NOT_KEPT : value]);
  return { query, headers: Object.fromEntries(keptHeaders), body: hide(body) };
}
