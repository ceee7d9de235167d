import { isBot } from '../isBot.js';
import { fieldsOf, isRecord } from '../isRecord.js';
import { listProblems } from '../listProblems.js';
import { matches } from '../matches.js';
import { parseJson } from '../parseJson.js';
import type { Destination, Hit } from '../records.js';

/** By its `next.config.ts`, for all of `/api/`. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': 'GET, DELETE, POST, PUT',
  'access-control-max-age': '86400',
  'cache-control': 'no-cache',
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const TYPES = ['event', 'identify', 'performance'];
/** Characters that each may have; more is refused. */
const LIMITS = { hostname: 100, language: 35, screen: 11, tag: 50, name: 50 };
/** Of a text in its columns. */
const COLUMN = 500;

const payloadOf = ({ json }: Pick<Hit, 'json'>) => fieldsOf(fieldsOf(json).payload);

/** What its server refuses: src/app/api/send/route.ts. */
function problems(hit: Hit): string[] {
  const payload = payloadOf(hit);
  const isAddress = (value: unknown) => typeof value === 'string' && URL.canParse(value, 'https://localhost');
  return listProblems([
    !TYPES.some((type) => type === fieldsOf(hit.json).type) && `type must be ${TYPES.join(' or ')}`,
    !matches(payload.website, UUID) && 'website must be a UUID',
    ...['url', 'referrer'].map(
      (field) => payload[field] != null && !isAddress(payload[field]) && `${field} is no address`,
    ),
    ...Object.entries(LIMITS).map(([field, most]) => {
      const value = payload[field];
      const isRight = value == null || (typeof value === 'string' && value.length <= most);
      return !isRight && `${field} must be a string of at most ${most} characters`;
    }),
    payload.data != null && !isRecord(payload.data) && 'data must be an object',
  ]);
}

/** All texts in the metadata, however deep; a list is one text. */
const textsIn = (value: unknown): string[] =>
  isRecord(value)
    ? Object.values(value).flatMap(textsIn)
    : [typeof value === 'string' ? value : (JSON.stringify(value) ?? '')];

/** Umami, as its own script sends to it. */
export const umami: Destination = {
  name: 'umami',

  routes: [
    { method: 'POST', path: '/api/send', kind: (json) => (payloadOf({ json }).name == null ? 'pageview' : 'event') },
  ],

  /** It reads the body without looking at its type. */
  parse: (body) => parseJson(body),

  answer(hit) {
    if (hit.kind === 'preflight') return { status: 204, headers: HEADERS };
    const wrong = isRecord(hit.json) ? problems(hit) : ['the body is not a JSON object'];
    if (wrong.length > 0) {
      // Not public: the form of it.
      return { status: 400, headers: HEADERS, body: wrong.join('\n'), error: wrong.join('; ') };
    }
    if (isBot(hit)) return { status: 200, headers: HEADERS, body: { beep: 'boop' }, error: 'dropped: a bot' };
    return { status: 200, headers: HEADERS, body: { cache: 'token', sessionId: hit.visitor, visitId: hit.visitor } };
  },

  warn(hit) {
    return [
      textsIn(payloadOf(hit).data).some((text) => text.length > COLUMN) &&
        `a text of more than ${COLUMN} characters fails in its database`,
    ];
  },

  siteOf: (request) => payloadOf(request).website,

  decode(request) {
    const { url, hostname, title, referrer, name, data } = payloadOf(request);
    // A path of the host that it tells.
    const isPath = matches(url, /^\//) && typeof hostname === 'string';
    return { page: isPath ? `https://${hostname}${url}` : url, title, referrer, name, meta: data };
  },
};
