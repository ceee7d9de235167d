import { cutText } from '../../shared/cutText.js';
import { LIMITS } from '../limits.js';
import type { RawRequest, Received } from '../records.js';

/** Headers that tell who somebody is, or what they are allowed to. */
const WITHHELD = /^(user-agent|sec-ch-.*|cookie|authorization|forwarded|x-forwarded-.*|x-real-ip|x-client-ip-address)$/;
const NOT_KEPT = '(not kept)';

/** What is shorter than any address, and than any browser's name, stands everywhere. */
const SHORTEST = 4;

/**
 * The raw request as it may be kept: without the visitor's address and browser, also where the query or the body repeats
 * them, and with the beginning of a long body.
 */
export function withhold({ query, headers, body, address }: Received): RawRequest {
  const secrets = [headers['user-agent'] ?? '', headers['x-client-ip-address'] ? address : ''].filter(
    (secret) => secret.length >= SHORTEST,
  );
  const hide = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, NOT_KEPT), text);
  const hideValues = (values: Record<string, string>) =>
    Object.entries(values).map(([name, value]) => [name, hide(value)]);
  const keptHeaders = Object.entries(headers).map(([name, value]) => [name, WITHHELD.test(name) ? NOT_KEPT : value]);
  // Cut afterwards: of a secret no half is left at the end.
  const hidden = hide(body);
  const kept = cutText(hidden, LIMITS.rawBody);
  return {
    query: Object.fromEntries(hideValues(query)),
    headers: Object.fromEntries(keptHeaders),
    body: kept,
    ...(kept !== hidden && { left: hidden.length - kept.length + 1 }),
  };
}
