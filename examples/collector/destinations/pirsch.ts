import { fieldsOf, isRecord } from '../isRecord.js';
import { matches } from '../matches.js';
import { parseJson } from '../parseJson.js';
import type { Answer, Destination, Documented, Hit, Problem, Request } from '../records.js';

/** What is said of a field that is wrong, and whether it is right. */
type Rule = [message: string, isRight: (value: unknown) => boolean];

const isText = (value: unknown): value is string => typeof value === 'string';
const isPageAddress = (value: unknown) => isText(value) && /^https?:\/\/[^/]/i.test(value) && URL.canParse(value);
const isTextMap = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every(isText);

const CODE: Rule = ['must be the 32 letters and digits of the site', (value) => matches(value, /^[a-z0-9]{32}$/i)];
const CLIENT: Rule = ['must be a number', (value) => Number.isInteger(value) || matches(value, /^\d+$/)];
const PAGE: Rule = ['must be the full address of a page', isPageAddress];

/** Left out or null, a field takes its zero value. The types are those of Pirsch's Go proxy, pkg/proxy/handler.go. */
const EVENT_FIELDS: Record<string, Rule> = {
  title: ['must be a string', isText],
  referrer: ['must be a string', isText],
  screen_width: ['must be a whole number', Number.isInteger],
  screen_height: ['must be a whole number', Number.isInteger],
  event_name: ['must be a string', isText],
  event_duration: [
    'must be a whole number of seconds, not negative',
    (value) => Number.isInteger(value) && Number(value) >= 0,
  ],
  event_meta: ['must be one flat object of strings', isTextMap],
  tags: ['must be one flat object of strings', isTextMap],
  non_interactive: ['must be true or false', (value) => typeof value === 'boolean'],
};

/** What is wrong with each field: empty when all are right. */
function validate(hit: Hit) {
  const isEvent = hit.kind === 'event';
  const fields = isEvent ? fieldsOf(hit.json) : hit.query;
  const validation: Record<string, string> = {};
  const check = (field: string, [message, isRight]: Rule) => {
    if (!isRight(fields[field])) validation[field] = message;
  };

  // Behind a proxy the site is known by the proxy's own settings, and on a server of one's own by a number.
  if (fields.client_id !== undefined) check('client_id', CLIENT);
  else if (!hit.path.startsWith('/p/')) check(isEvent ? 'identification_code' : 'code', CODE);
  check('url', PAGE);
  if (isEvent) {
    for (const [field, rule] of Object.entries(EVENT_FIELDS)) if (fields[field] != null) check(field, rule);
  }
  return validation;
}

/** Past these it is cut or left out: docs.pirsch.io, advanced/events and advanced/segmentation-tags. */
const META_LIMITS = { keys: 20, key: 100, value: 2000 };
const TAG_LIMITS = { keys: 20, key: 50, value: 50 };

/** The tags of a pageview are parameters: `tag_author=jane`. */
const tagsOf = (query: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(query)
      .filter(([key]) => key.startsWith('tag_'))
      .map(([key, value]) => [key.slice('tag_'.length), value]),
  );

function tooMuch(
  what: string,
  given: Record<string, string>,
  { keys, key: keyLength, value: valueLength }: typeof TAG_LIMITS,
): Problem[] {
  const entries = Object.entries(given);
  return [
    entries.length > keys && `${what} of at most ${keys} keys is kept, not of ${entries.length}`,
    entries.some(([key]) => key.length > keyLength) && `keys of ${what} are cut at ${keyLength} characters`,
    entries.some(([, value]) => value.length > valueLength) && `values of ${what} are cut at ${valueLength} characters`,
  ];
}

/** Any origin, any header: the settings of Pirsch's Go proxy, pkg/proxy/handler.go, as its go-chi/cors answers them. */
function corsHeaders(hit: Hit): Record<string, string> {
  const headers = { 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true', vary: 'Origin' };
  if (hit.kind !== 'preflight') return headers;
  return {
    ...headers,
    'access-control-allow-methods': hit.headers['access-control-request-method'] ?? '',
    'access-control-allow-headers': hit.headers['access-control-request-headers'] ?? '',
    'access-control-max-age': '86400',
  };
}

/** The form of an error is that of Pirsch's documentation, "Troubleshooting". */
function refuse(hit: Hit, validation: Record<string, string>, error: string[]): Documented {
  const problems = [...Object.entries(validation).map((problem) => problem.join(' ')), ...error];
  const body = { validation, error, context: {} };
  return { status: 400, headers: corsHeaders(hit), body, error: problems.join('; ') };
}

/** Pirsch, the paths of its proxies (`/p/…`), and those of a server of one's own (`/pirsch`). */
export const pirsch: Destination = {
  name: 'pirsch',

  routes: [
    { method: 'GET', path: '/hit', kind: 'pageview' },
    { method: 'POST', path: '/event', kind: 'event' },
    { method: 'POST', path: '/session', kind: 'heartbeat' },
    { method: 'GET', path: '/p/pv', kind: 'pageview' },
    { method: 'POST', path: '/p/e', kind: 'event' },
    { method: 'POST', path: '/p/s', kind: 'heartbeat' },
    { method: 'GET', path: '/pirsch', kind: 'pageview' },
    { method: 'POST', path: '/pirsch-event', kind: 'event' },
  ],

  /** A beacon comes as text/plain, and is read all the same. */
  parse: (body) => parseJson(body),

  answer(hit) {
    const accepted: Answer = { status: 200, headers: corsHeaders(hit), body: '' };
    // Pirsch's Cloudflare worker has no branch for OPTIONS: there a preflight would be taken for the request itself.
    if (hit.kind === 'preflight') return { ...accepted, error: 'a preflight: the tag must not cause one' };
    if (hit.kind === 'event' && !isRecord(hit.json)) return refuse(hit, {}, ['the body is not a JSON object']);

    const validation = validate(hit);
    if (Object.keys(validation).length > 0) return refuse(hit, validation, []);
    // Pirsch's core drops an event without a name, and says nothing.
    const { event_name: name } = fieldsOf(hit.json);
    if (hit.kind === 'event' && !(isText(name) && name.trim()))
      return { ...accepted, error: 'dropped: it has no name' };
    return accepted;
  },

  warn({ query, json }) {
    // A pageview has no body, and a field of an event may be null.
    const { event_meta, tags: told } = fieldsOf(json);
    const meta = isTextMap(event_meta) ? event_meta : {};
    const tags = isTextMap(told) ? told : tagsOf(query);
    // To copy a hundred thousand keys takes longer than all the rest.
    const all = Object.keys(tags).length > 0 ? { ...tags, ...meta } : meta;
    return [...tooMuch('metadata', all, META_LIMITS), ...tooMuch('tags', tags, TAG_LIMITS)];
  },

  siteOf({ query, json }: Request) {
    const { identification_code, client_id } = fieldsOf(json);
    return query.code ?? query.client_id ?? identification_code ?? client_id;
  },

  decode(hit) {
    if (!isRecord(hit.json)) return { page: hit.query.url, title: hit.query.t, referrer: hit.query.ref };
    const { url, title, referrer, event_name, event_duration, event_meta } = hit.json;
    return { page: url, title, referrer, name: event_name, duration: event_duration, meta: event_meta };
  },
};
