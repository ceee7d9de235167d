import { fieldsOf, isRecord } from '../isRecord.js';
import { keyProblem } from '../keyProblem.js';
import { listProblems } from '../listProblems.js';
import { listProblemsOfEach } from '../listProblemsOfEach.js';
import { matches } from '../matches.js';
import { parseJson } from '../parseJson.js';
import type { Destination, Hit, Problem } from '../records.js';

/** The routes are named by the first letter of what they take: Customer.io's client, plugins/customerio/index.ts. */
const TYPES: Record<string, string> = {
  '/v1/t': 'track',
  '/v1/p': 'page',
  '/v1/i': 'identify',
  '/v1/g': 'group',
  '/v1/a': 'alias',
  '/v1/s': 'screen',
};
const BATCH = '/v1/b';

/** 32 KB for one call and each of a batch, 500 KB for a batch (Pipelines API). Not public: what a KB is; here 1,024. */
const CALL_LIMIT = 32 * 1024;
const BATCH_LIMIT = 500 * 1024;

/** Not public: the CORS headers. The client reads its answers, so this one must be there; it causes no preflights. */
const HEADERS = { 'access-control-allow-origin': '*' };

const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const isDate = (value: unknown) => matches(value, ISO_DATE) && !Number.isNaN(Date.parse(value));
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The rules of Customer.io's client, plugins/validation; its service says nothing unless it is strict. */
function callProblems(call: unknown, types: string[]): string[] {
  if (!isRecord(call)) return ['it is not a JSON object'];
  const wrongIf = (fields: string[], isWrong: (value: unknown) => boolean, message: string) =>
    fields.filter((field) => call[field] != null && isWrong(call[field])).map((field) => `${field} ${message}`);
  const isKnown = types.some((type) => type === call.type);
  return listProblems([
    !isKnown && `type must be ${types.join(' or ')}`,
    call.type === 'track' && !isText(call.event) && 'event must be a string that is not empty',
    !isText(call.userId) && !isText(call.anonymousId) && 'neither userId nor anonymousId is there',
    ...wrongIf(['properties', 'traits', 'context'], (value) => !isRecord(value), 'must be an object'),
    ...wrongIf(['timestamp', 'sentAt'], (value) => !isDate(value), 'must be an ISO 8601 date'),
  ]);
}

function sizeProblem(text: string, limit: number): Problem {
  return Buffer.byteLength(text) > limit ? `dropped: it has more than ${limit / 1024} KB` : undefined;
}

function batchProblems(batch: unknown): string[] {
  if (!Array.isArray(batch)) return ['batch must be a list'];
  return listProblemsOfEach('batch', batch, (call) =>
    listProblems([sizeProblem(JSON.stringify(call), CALL_LIMIT), ...callProblems(call, Object.values(TYPES))]),
  );
}

function problems({ path, body, json }: Hit): string[] {
  if (!isRecord(json)) return ['the body is not a JSON object'];
  const type = TYPES[path];
  return listProblems([
    keyProblem('writeKey', json.writeKey),
    sizeProblem(body, type ? CALL_LIMIT : BATCH_LIMIT),
    ...(type ? callProblems(json, [type]) : batchProblems(json.batch)),
  ]);
}

/** Without the header nearly everything is answered with 200 (Pipelines API: "Strict mode"). */
function statusOf({ headers, json }: Hit, wrong: string[]) {
  if (headers['x-strict-mode'] !== '1' || wrong.length === 0) return 200;
  // Not public: when it is which. Here 401 is for a key that cannot be one.
  return isRecord(json) && keyProblem('writeKey', json.writeKey) ? 401 : 400;
}

/** The calls of a request in which nothing is wrong. */
function callsOf({ path, json }: Hit): Record<string, unknown>[] {
  const { batch } = fieldsOf(json);
  return (path === BATCH && Array.isArray(batch) ? batch : [json]).filter(isRecord);
}

/** What is counted once: a message of a source. Not public: for how long it is remembered; here until `clear()`. */
const messageOf = ({ messageId }: Record<string, unknown>, json: unknown) =>
  isText(messageId) ? `${fieldsOf(json).writeKey} ${messageId}` : undefined;

function decodeCall(call: Record<string, unknown>) {
  const { url, title, referrer } = fieldsOf(fieldsOf(call.context).page);
  return { page: url, title, referrer, name: call.event, meta: call.properties };
}

/** Names that make its service do something to the person or the object they are about (Pipelines API, semantic events). */
const SEMANTIC =
  /^(User Deleted|Delete Person|User (Uns|S)uppressed|Device (Created or Updated|Deleted)|(Relationship|Object) Deleted|Report Delivery Event)$/;

/** What Customer.io advises on names: its documentation of events. */
const nameWarnings = (name: string): Problem[] => [
  name !== name.trim() && 'the spaces around the name are cut',
  /[*+|]/.test(name) && '*, + and | in a name have to be escaped in every search',
  SEMANTIC.test(name) && `"${name}" is no event: it makes Customer.io do what it says`,
];

/** Customer.io: what its browser client asks of the Pipelines API. */
export const customerio: Destination = {
  name: 'customerio',

  routes: [...Object.keys(TYPES), BATCH].map((path) => {
    return { method: 'POST', path, kind: path === '/v1/p' ? 'pageview' : 'event' };
  }),

  /** The client sends text/plain, with the key in the body: fetch-dispatcher.ts. */
  parse: (body) => parseJson(body),

  answer(hit, { hasMessage }) {
    if (hit.kind === 'preflight') {
      return { status: 200, headers: HEADERS, error: 'a preflight: the tag must not cause one' };
    }
    // Not public: whether what is wrong is counted all the same. Here it is not, so it cannot have a duplicate.
    const wrong = problems(hit);
    const status = statusOf(hit, wrong);
    if (wrong.length > 0) {
      // Not public: the body of an answer. This form is that of the Track API, Customer.io's older one.
      const body = status === 200 ? {} : { meta: { errors: wrong } };
      return { status, headers: HEADERS, body, error: wrong.join('; ') };
    }
    const messages = callsOf(hit).map((call) => messageOf(call, hit.json));
    const duplicate = messages.length > 0 && messages.every((message) => message && hasMessage(message));
    return { status, headers: HEADERS, body: {}, duplicate };
  },

  warn(hit) {
    return callsOf(hit).flatMap(({ event }) => (isText(event) ? nameWarnings(event) : []));
  },

  siteOf: ({ json }) => fieldsOf(json).writeKey,

  /** A batch says many things: they are in `json`. */
  decode({ path, json }) {
    if (!isRecord(json)) return {};
    return path === BATCH && Array.isArray(json.batch) ? { items: json.batch.length } : decodeCall(json);
  },

  itemsOf(hit) {
    return callsOf(hit).map((call) => ({
      kind: call.type === 'page' ? 'pageview' : 'event',
      decoded: decodeCall(call),
      message: messageOf(call, hit.json),
    }));
  },
};
