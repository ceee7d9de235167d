import { fieldsOf, isRecord } from '../isRecord.js';
import { listProblems } from '../listProblems.js';
import { listProblemsOfEach } from '../listProblemsOfEach.js';
import { matches } from '../matches.js';
import { parseJson } from '../parseJson.js';
import type { Destination, Documented, Hit } from '../records.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const COOKIELESS = '$posthog_cookieless';

/** Any origin and any header, with credentials: rust/capture/src/router.rs. */
const corsHeaders = ({ headers }: Hit): Record<string, string> => ({
  'access-control-allow-origin': headers.origin ?? '*',
  'access-control-allow-methods': 'GET,POST,OPTIONS',
  'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
  'access-control-allow-credentials': 'true',
});

/** One event, a list of them, or a batch. */
function eventsOf(json: unknown): Record<string, unknown>[] {
  const { batch } = fieldsOf(json);
  const list: unknown[] = Array.isArray(batch) ? batch : Array.isArray(json) ? json : [json];
  return list.filter(isRecord);
}

/** It is looked for at the top, in the event, and in its properties. */
const keyOf = (json: unknown): unknown => {
  const [first = {}] = eventsOf(json);
  return (
    fieldsOf(json).api_key ?? fieldsOf(json).token ?? first.api_key ?? first.token ?? fieldsOf(first.properties).token
  );
};

const idOf = (event: Record<string, unknown>) => event.distinct_id ?? fieldsOf(event.properties).distinct_id;

/** What is answered with 400: rust/capture/src/payload. */
const eventProblems = (event: Record<string, unknown>): string[] =>
  listProblems([
    !(typeof event.event === 'string' && event.event) && 'event: missing event name',
    (idOf(event) == null || idOf(event) === '') && 'distinct_id: missing',
    event.uuid !== undefined && !matches(event.uuid, UUID) && 'uuid: invalid',
    event.properties !== undefined && !isRecord(event.properties) && 'properties: must be an object',
    !['boolean', 'undefined'].includes(typeof fieldsOf(event.properties).$cookieless_mode) &&
      '$cookieless_mode: must be true or false',
  ]);

/** What is answered with 200 and dropped later. Not public: which keys there are; here those that have the form of one. */
function dropReason(json: unknown): string | undefined {
  if (!matches(keyOf(json), /^phc_\w+$/)) return 'there is no project with this key';
  const isLost = (event: Record<string, unknown>) => {
    const { $raw_user_agent, $host } = fieldsOf(event.properties);
    return idOf(event) === COOKIELESS && !($raw_user_agent && $host);
  };
  return eventsOf(json).some(isLost) ? 'without cookies it needs $raw_user_agent and $host' : undefined;
}

const messageOf = (event: Record<string, unknown>, json: unknown) =>
  typeof event.uuid === 'string' ? `${keyOf(json)} ${event.uuid}` : undefined;

function decodeEvent({ event, properties, timestamp: _ }: Record<string, unknown>) {
  const { $current_url, $referrer, title, ...own } = fieldsOf(properties);
  const meta = Object.fromEntries(Object.entries(own).filter(([key]) => !/^(\$|utm_)/.test(key)));
  const referrer = $referrer === '$direct' ? '' : $referrer;
  return { page: $current_url, title, referrer, name: event, meta };
}

const kindOf = (event: Record<string, unknown>) => (event.event === '$pageview' ? 'pageview' : 'event');

/** PostHog, by its capture API. */
export const posthog: Destination = {
  name: 'posthog',

  routes: ['/i/v0/e/', '/i/v0/e', '/e/', '/capture/', '/batch/'].map((path) => ({
    method: 'POST',
    path,
    kind: (json: unknown) => kindOf(eventsOf(json)[0] ?? {}),
  })),

  parse: (body) => parseJson(body),

  answer(hit, { hasMessage }): Documented {
    const headers = corsHeaders(hit);
    if (hit.kind === 'preflight') return { status: 200, headers, error: 'a preflight: the tag must not cause one' };
    const refuse = (status: number, error: string): Documented => ({ status, headers, body: error, error });
    const key = keyOf(hit.json);
    const events = eventsOf(hit.json);
    if (!events[0]) return refuse(400, 'empty batch');
    if (typeof key !== 'string' || !key.trim() || key.length > 64) return refuse(401, 'api_key: missing or invalid');
    if (key.startsWith('phx_')) return refuse(401, 'api_key: a personal one is refused');
    const wrong = listProblemsOfEach('batch', events, (event) => eventProblems(fieldsOf(event)));
    if (wrong.length > 0) return refuse(400, wrong.join('; '));
    const taken: Documented = { status: 200, headers, body: { status: 'Ok' } };
    const dropped = dropReason(hit.json);
    if (dropped) return { ...taken, error: `dropped: ${dropped}` };
    const messages = events.map((event) => messageOf(event, hit.json));
    return { ...taken, duplicate: messages.every((message) => message && hasMessage(message)) };
  },

  siteOf: ({ json }) => keyOf(json),

  decode({ json }) {
    const events = eventsOf(json);
    return events[1] ? { items: events.length } : decodeEvent(events[0] ?? {});
  },

  itemsOf: ({ json }) =>
    eventsOf(json).map((event) => ({
      kind: kindOf(event),
      decoded: decodeEvent(event),
      message: messageOf(event, json),
    })),
};
