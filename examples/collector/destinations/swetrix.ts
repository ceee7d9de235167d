import { fieldsOf, isRecord } from '../isRecord.js';
import { listProblems } from '../listProblems.js';
import { matches } from '../matches.js';
import { parseJson } from '../parseJson.js';
import type { Destination, Documented, Kind } from '../records.js';

const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET,POST,PUT,DELETE,PATCH',
  'access-control-allow-headers': 'Authorization, *',
  // So a request made with `mode: 'no-cors'` is taken, and looks like a network error to another site.
  'cross-origin-resource-policy': 'same-site',
};

const PROJECT_ID = /^(?!.*--)[a-zA-Z0-9-]{12}$/;
const REASONS: Record<number, string> = { 400: 'Bad Request', 403: 'Forbidden' };

/** The form of a NestJS error. */
function refuse(status: number, message: string | string[], more?: Pick<Documented, 'inSession'>): Documented {
  const body = { message, error: REASONS[status], statusCode: status };
  return { status, headers: HEADERS, body, error: [message].flat().join('; '), ...more };
}

/** What is counted once in a session. A heartbeat is not counted, but does extend it. */
const sessionKey = (kind: Kind, name: unknown) => (kind === 'event' ? `event ${name}` : kind);

/** The rules for metadata in Swetrix's events.dto.ts: numbers, booleans and null become strings there. */
function metaProblems(meta: unknown): string[] {
  if (meta == null) return [];
  if (!isRecord(meta)) return ['meta must be an object'];
  const entries = Object.entries(meta);
  if (entries.some(([, value]) => typeof value === 'object' && value !== null))
    return ['meta values must not be nested'];
  const size = entries.reduce((sum, [key, value]) => sum + key.length + String(value).length, 0);
  return listProblems([
    entries.length > 100 && 'meta must not have more than 100 keys',
    size > 2000 && 'meta must not have more than 2000 characters of keys and values',
  ]);
}

const TIMINGS = ['dns', 'tls', 'conn', 'response', 'render', 'dom_load', 'page_load', 'ttfb'];

/** It takes all eight timings from 0 to 300,000 ms, or drops them without a word. */
function isPerfDropped(perf: unknown) {
  const timings = fieldsOf(perf);
  const isTaken = (time: unknown) => typeof time === 'number' && time >= 0 && time <= 300000;
  return perf != null && !TIMINGS.every((name) => isTaken(timings[name]));
}

/** The rule that the Events API page has; the server takes more today. */
const DOCUMENTED_NAME = /^[a-z][\w.]{0,62}$/i;

/** The server's rules of today; the Events API page still has the older and stricter one for names. */
function problems(kind: Kind, { pid, ev, meta, qs, profileId }: Record<string, unknown>): string[] {
  const isTooLong = (value: unknown, length: number) =>
    value != null && (typeof value !== 'string' || value.length > length);
  return listProblems([
    !matches(pid, PROJECT_ID) && 'The provided Project ID (pid) is incorrect',
    kind === 'event' && (!ev || isTooLong(ev, 256)) && 'ev must be a string of 1 to 256 characters',
    isTooLong(qs, 2048) && 'qs must be a string of at most 2048 characters',
    isTooLong(profileId, 256) && 'profileId must be a string of at most 256 characters',
    ...metaProblems(meta),
  ]);
}

/** Swetrix, on its own host and with the version in the path. */
export const swetrix: Destination = {
  name: 'swetrix',

  routes: ['/log', '/v1/log'].flatMap((base): Destination['routes'] => [
    { method: 'POST', path: base, kind: 'pageview' },
    { method: 'POST', path: `${base}/`, kind: 'pageview' },
    { method: 'POST', path: `${base}/custom`, kind: 'event' },
    { method: 'POST', path: `${base}/hb`, kind: 'heartbeat' },
  ]),

  /** "Must be set to application/json for all requests" (Swetrix, Events API: Content-Type). Else it is not read. */
  parse: (body, contentType) => (/^application\/json\b/i.test(contentType) ? parseJson(body) : undefined),

  answer(hit, { sessions }) {
    if (hit.kind === 'preflight') return { status: 204, headers: HEADERS };

    const payload = fieldsOf(hit.json);
    const wrong = problems(hit.kind, payload);
    if (wrong.length > 0) return refuse(400, wrong);

    const counted = sessions.find(hit.visitor, hit.time);
    if (hit.kind === 'heartbeat' && !counted) return refuse(403, 'no session: send a pageview or an event first');

    const inSession = sessionKey(hit.kind, payload.ev);
    if (payload.unique && counted?.has(inSession)) {
      return refuse(403, 'not unique: it was counted in this session', { inSession });
    }
    return { status: 201, headers: HEADERS, body: {}, inSession };
  },

  warn({ kind, json }) {
    const { ev, perf } = fieldsOf(json);
    return [
      isPerfDropped(perf) && 'dropped: perf is not complete',
      kind === 'event' &&
        !matches(ev, DOCUMENTED_NAME) &&
        'the documented names have letters, digits, _ and . only, begin with a letter, and have fewer than 64 characters',
    ];
  },

  siteOf: ({ json }) => fieldsOf(json).pid,

  decode(hit) {
    if (!isRecord(hit.json)) return {};
    const { pg, ref, so, ev, meta } = hit.json;
    return { page: pg, referrer: ref, source: so, name: ev, meta };
  },
};
