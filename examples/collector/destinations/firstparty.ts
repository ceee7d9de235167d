import { fieldsOf, isRecord } from '../isRecord.js';
import { keyProblem } from '../keyProblem.js';
import { listProblems } from '../listProblems.js';
import { listProblemsOfEach } from '../listProblemsOfEach.js';
import { matches } from '../matches.js';
import { parseJson } from '../parseJson.js';
import type { Destination, Documented, Hit, Told } from '../records.js';

const isJson = (contentType: string) => /^application\/json\s*(;|$)/i.test(contentType);

/** Not public: the CORS headers. Firstparty.js sends JSON to another origin, so at least these must be there. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type',
};

/** "Screen" has its sizes as strings in the samples of Firstparty's documentation. */
function screenProblems(screen: unknown): string[] {
  if (screen == null) return [];
  if (!isRecord(screen)) return ['context.screen must be an object'];
  const isWrong = (side: string) => screen[side] != null && typeof screen[side] !== 'string';
  return ['width', 'height'].filter(isWrong).map((side) => `context.screen.${side} must be a string`);
}

/** The minimum is a name and a write key (Firstparty, "Events"); properties and context are optional there. */
function eventProblems(event: unknown): string[] {
  if (!isRecord(event)) return ['it is not a JSON object'];
  const { write_key, event: name, properties, context } = event;
  return listProblems([
    keyProblem('write_key', write_key),
    !(typeof name === 'string' && name.trim()) && 'event must be a string that is not empty',
    properties != null && !isRecord(properties) && 'properties must be an object',
    context != null && !isRecord(context) && 'context must be an object',
    ...screenProblems(fieldsOf(context).screen),
  ]);
}

/** Not public: the body of a bulk request. It is the one of Firstparty's former address, `/events/v1/track/bulk`. */
function bulkProblems(bulk: unknown): string[] {
  const { events } = fieldsOf(bulk);
  if (!Array.isArray(events)) return ['events must be a list'];
  return listProblemsOfEach('events', events, eventProblems);
}

const BULK = '/events/track/bulk';

/** A pageview is an event like any other here; it has the name that Firstparty.js gives it. */
const kindOf = (event: unknown): Told => (fieldsOf(event).event === 'Page Viewed' ? 'pageview' : 'event');

/** The events of a request in which nothing is wrong. */
function eventsOf({ path, json }: Hit): Record<string, unknown>[] {
  const { events } = fieldsOf(json);
  return (path === BULK && Array.isArray(events) ? events : [json]).filter(isRecord);
}

/** Firstparty's own guideline: a noun and what happened to it (its documentation, "Events"). */
const isOffGuideline = ({ event }: Record<string, unknown>) => !matches(event, /^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)+$/);

function decodeEvent({ event, properties, context }: Record<string, unknown>) {
  const { url, title, referrer } = fieldsOf(fieldsOf(context).page);
  return { page: url, title, referrer, name: event, meta: properties };
}

function problems({ path, headers, json }: Hit): string[] {
  if (!isJson(headers['content-type'] ?? '')) return ['the content type is not application/json'];
  return path === BULK ? bulkProblems(json) : eventProblems(json);
}

/** Firstparty, on the site's own subdomain. */
export const firstparty: Destination = {
  name: 'firstparty',

  routes: [
    { method: 'POST', path: '/events/track', kind: kindOf },
    { method: 'POST', path: BULK, kind: 'event' },
  ],

  /** The content type "must be application/json" (Firstparty, HTTP API). Not public: whether another is read. */
  parse: (body, contentType) => (isJson(contentType) ? parseJson(body) : undefined),

  /** Every request is answered with 200, whatever became of it (Firstparty, HTTP API: "Debugging"). */
  answer(hit) {
    const answer: Documented = { status: 200, headers: HEADERS };
    if (hit.kind === 'preflight') return answer;
    return { ...answer, error: problems(hit).join('; ') };
  },

  warn(hit) {
    const names = eventsOf(hit).filter(isOffGuideline);
    return names.map(({ event }) => `the guideline for names is "Form Submitted", not "${event}"`);
  },

  siteOf({ path, json }) {
    const { events } = fieldsOf(json);
    const first: unknown = Array.isArray(events) ? events[0] : undefined;
    return fieldsOf(path === BULK ? first : json).write_key;
  },

  /** A bulk says many things: they are in `json`. */
  decode({ path, json }) {
    if (!isRecord(json)) return {};
    return path === BULK && Array.isArray(json.events) ? { items: json.events.length } : decodeEvent(json);
  },

  itemsOf: (hit) => eventsOf(hit).map((event) => ({ kind: kindOf(event), decoded: decodeEvent(event) })),
};
