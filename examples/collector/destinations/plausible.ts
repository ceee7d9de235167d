import { isBot } from '../isBot.js';
import { fieldsOf, isRecord } from '../isRecord.js';
import { listProblems } from '../listProblems.js';
import { matches } from '../matches.js';
import { parseJson } from '../parseJson.js';
import type { Destination, Hit } from '../records.js';

/** The headers that its endpoint allows (an issue of its repository, 1805). The answer's own are not exposed. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers':
    'Authorization,Content-Type,Accept,Origin,User-Agent,DNT,Cache-Control,X-Mx-ReqToken,Keep-Alive,X-Requested-With,If-Modified-Since,X-CSRF-Token',
};

/** Each field has a short and a long name. */
const nameOf = ({ n, name }: Record<string, unknown>) => n ?? name;
const addressOf = ({ u, url }: Record<string, unknown>) => u ?? url;
const siteOf = ({ d, domain }: Record<string, unknown>) => d ?? domain;
const propsOf = ({ p, props, m, meta }: Record<string, unknown>) => p ?? props ?? m ?? meta;

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
/** An object may have no text to give. */
const textOf = (value: unknown) => (isScalar(value) ? String(value) : '');
const bytes = (value: unknown) => Buffer.byteLength(textOf(value));
/** Integers or their text; anything else is as if it were not there. */
const isAmount = (value: unknown) => Number.isInteger(typeof value === 'string' ? Number(value) : value);

/** What its server refuses: lib/plausible/ingestion/request.ex. */
function problems(payload: Record<string, unknown>): string[] {
  const name = nameOf(payload);
  const address = addressOf(payload);
  const props = propsOf(payload);
  const kept = isRecord(props) ? Object.entries(props).filter(([, value]) => isScalar(value)) : [];
  return listProblems([
    !(typeof name === 'string' && name) && 'event_name: is required',
    typeof name === 'string' && [...name].length > 120 && 'event_name: should be at most 120 characters',
    typeof address !== 'string' && 'url: is required',
    matches(address, /^data:/i) && 'url: scheme is not allowed',
    bytes(address) > 2000 && 'url: must be at most 2000 bytes',
    siteOf(payload) !== undefined && !matches(siteOf(payload), /\S/) && "domain: can't be blank",
    kept.some(([key, value]) => bytes(key) > 300 || bytes(value) > 2000) &&
      'props: keys should have at most 300 bytes and values 2000 bytes',
    name === 'engagement' && !isAmount(payload.sd) && !isAmount(payload.e) && 'engagement: needs sd or e',
  ]);
}

/** What it takes with 202 and drops all the same. Not public: which sites there are; here those whose domain can be one. */
function dropReason(hit: Hit, hasSession: boolean): string | undefined {
  const payload = fieldsOf(hit.json);
  const sites = textOf(siteOf(payload)).split(',');
  if (!sites.every((site) => /^[\w-]+(\.[\w-]+)+(\/[\w-]+)*$/.test(site))) return 'there is no such site';
  if (isBot(hit)) return 'a bot, or a headless browser';
  return nameOf(payload) === 'engagement' && !hasSession ? 'engagement without a session' : undefined;
}

/** Plausible, by its Events API. */
export const plausible: Destination = {
  name: 'plausible',

  routes: [
    {
      method: 'POST',
      path: '/api/event',
      kind: (json) => {
        const name = nameOf(fieldsOf(json));
        return name === 'pageview' ? 'pageview' : name === 'engagement' ? 'heartbeat' : 'event';
      },
    },
  ],

  /** Its own script sends text/plain. */
  parse: (body) => parseJson(body),

  answer(hit, { sessions }) {
    if (hit.kind === 'preflight') {
      return { status: 200, headers: HEADERS, error: 'a preflight: the tag must not cause one' };
    }
    const wrong = isRecord(hit.json) ? problems(hit.json) : ['request: it is not a JSON object'];
    if (wrong.length > 0) {
      const errors = Object.fromEntries(wrong.map((problem) => problem.split(': ')).map(([at, text]) => [at, [text]]));
      return { status: 400, headers: HEADERS, body: { errors }, error: wrong.join('; ') };
    }
    const dropped = dropReason(hit, sessions.find(hit.visitor, hit.time) !== undefined);
    if (dropped) {
      const headers = { ...HEADERS, 'x-plausible-dropped': '1' };
      return { status: 202, headers, body: 'ok', error: `dropped: ${dropped}` };
    }
    return { status: 202, headers: HEADERS, body: 'ok', inSession: hit.kind };
  },

  warn({ json }) {
    const props = propsOf(fieldsOf(json));
    const entries = isRecord(props) ? Object.entries(props) : [];
    return [
      entries.length > 30 && `the first 30 properties are kept, not ${entries.length}`,
      entries.some(([key, value]) => !key || value === '') && 'properties without a key or a value are dropped',
      entries.some(([, value]) => !isScalar(value)) && 'properties that are lists or objects are dropped',
    ];
  },

  siteOf: ({ json }) => siteOf(fieldsOf(json)),

  decode({ json }) {
    if (!isRecord(json)) return {};
    return { page: addressOf(json), referrer: json.r ?? json.referrer, name: nameOf(json), meta: propsOf(json) };
  },
};
