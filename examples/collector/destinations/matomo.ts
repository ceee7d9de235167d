import { isBot } from '../isBot.js';
import { listProblems } from '../listProblems.js';
import type { Destination, Documented, Hit } from '../records.js';

/** The origin is told, for all but GET: core/Tracker/Response.php. */
function corsHeaders({ kind, method, headers }: Hit): Record<string, string> {
  if (kind === 'preflight') {
    return {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': 'GET, POST',
    };
  }
  if (method === 'GET' || !headers.origin) return {};
  return { 'access-control-allow-origin': headers.origin, 'access-control-allow-credentials': 'true' };
}

/** A query and a form say the same: the form comes first. */
const fieldsOf = ({ query, body, headers }: Pick<Hit, 'query' | 'body' | 'headers'>): Record<string, string> =>
  /^application\/x-www-form-urlencoded/.test(headers['content-type'] ?? '')
    ? { ...query, ...Object.fromEntries(new URLSearchParams(body)) }
    : query;

/** Both are there, or it is no event. */
const isEvent = ({ e_c, e_a }: Record<string, string>) => !!e_c && !!e_a;

/** What it answers 400 to. Not public: which sites there are; here those whose number can be one. */
const problems = (fields: Record<string, string>): string[] =>
  listProblems([
    !/^[1-9]\d*$/.test(fields.idsite ?? '') && 'idsite: there is no such site',
    fields.cip !== undefined && fields.token_auth === undefined && 'cip: needs token_auth',
  ]);

function dropReason(hit: Hit, fields: Record<string, string>, hasSession: boolean): string | undefined {
  if (fields.rec !== '1') return 'rec is not 1';
  if (isBot(hit) && fields.bots !== '1') return 'a bot';
  return hit.kind === 'heartbeat' && !hasSession ? 'a ping without a visit' : undefined;
}

const paths = ['/matomo.php', '/piwik.php'];

/** Matomo, by its Tracking HTTP API, but for requests of many. */
export const matomo: Destination = {
  name: 'matomo',

  routes: paths.flatMap((path) =>
    (['GET', 'POST'] as const).map((method) => ({
      method,
      path,
      // A form is not read here: the tag puts all into the query.
      kind: (_json: unknown, query: Record<string, string>) =>
        query.ping === '1' ? 'heartbeat' : isEvent(query) ? 'event' : 'pageview',
    })),
  ),

  parse: () => undefined,

  answer(hit, { sessions }): Documented {
    const headers = corsHeaders(hit);
    if (hit.kind === 'preflight') return { status: 204, headers };
    const fields = fieldsOf(hit);
    const wrong = problems(fields);
    if (wrong.length > 0) return { status: 400, headers, body: '', error: wrong.join('; ') };
    const dropped = dropReason(hit, fields, sessions.find(hit.visitor, hit.time) !== undefined);
    const status = fields.send_image === '0' ? 204 : 200;
    return dropped ? { status, headers, error: `dropped: ${dropped}` } : { status, headers, inSession: hit.kind };
  },

  warn(hit) {
    const fields = fieldsOf(hit);
    return [
      (fields.e_c !== undefined || fields.e_a !== undefined) &&
        !isEvent(fields) &&
        'an event without a category or an action is a pageview',
      fields.e_v !== undefined && !Number.isFinite(Number(fields.e_v)) && 'e_v is no number, and dropped',
    ];
  },

  siteOf: (request) => fieldsOf(request).idsite,

  decode(request) {
    const fields = fieldsOf(request);
    const { url, action_name, urlref, e_a, e_c, e_n, e_v } = fields;
    const dimensions = Object.entries(fields).filter(([key]) => /^dimension\d+$/.test(key));
    const meta = {
      ...(e_c && { category: e_c }),
      ...(e_n && { name: e_n }),
      ...(e_v && { value: e_v }),
      ...Object.fromEntries(dimensions),
    };
    return { page: url, title: action_name, referrer: urlref, name: e_a, ...(e_a && { meta }) };
  },
};
