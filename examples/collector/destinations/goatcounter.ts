import { isBot } from '../isBot.js';
import { listProblems } from '../listProblems.js';
import type { Answer, Destination, Hit, Request } from '../records.js';

/** A picture of one pixel. */
const GIF =
  'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000!\u00f9\u0004\u0001\u0000\u0000\u0000\u0000,\u0000\u0000\u0000\u0000\u0001\u0000\u0001\u0000\u0000\u0002\u0001\u0000\u0000;';
const HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'content-type': 'image/gif',
};

/** Bytes that each may have; more is refused: handlers/count.go. */
const LIMITS = { p: 2048, t: 1024, r: 2048 };

const isEvent = ({ e }: Record<string, string>) => /^(true|1|on)$/.test(e ?? '');

function problems({ query }: Hit): string[] {
  return listProblems([
    !query.p && 'p: must be set',
    ...Object.entries(LIMITS).map(
      ([field, most]) => Buffer.byteLength(query[field] ?? '') > most && `${field}: must be at most ${most} bytes`,
    ),
    query.s !== undefined && !/^[\d.,]*$/.test(query.s) && 's: must be a width',
    /^(\d|\d\d|1[0-4]\d)$/.test(query.b ?? '') && 'b: must be 150 or more',
  ]);
}

const routes = (['GET', 'POST'] as const).map((method): Destination['routes'][number] => ({
  method,
  path: '/count',
  kind: (_json, query) => (isEvent(query) ? 'event' : 'pageview'),
}));

/** GoatCounter, by its pixel: all is in the query. Its limit of 4 requests in a second is not played. */
export const goatcounter: Destination = {
  name: 'goatcounter',

  routes,

  parse: () => undefined,

  answer(hit): ReturnType<Destination['answer']> {
    // There is no such route.
    if (hit.kind === 'preflight') return { status: 405, error: 'a preflight: the tag must not cause one' };
    const wrong = problems(hit);
    if (wrong.length > 0) {
      const headers = { 'access-control-allow-origin': '*', 'x-goatcounter': wrong.join('; ') };
      return { status: 400, headers, body: wrong.join('\n'), error: wrong.join('; ') };
    }
    const taken: Answer = { status: 200, headers: HEADERS, body: GIF };
    return isBot(hit) ? { ...taken, error: 'dropped: a bot, which is kept apart' } : taken;
  },

  siteOf: ({ headers }: Request) => headers.host,

  decode({ query }) {
    const { p, t, r } = query;
    return isEvent(query) ? { name: p, title: t, referrer: r } : { page: p, title: t, referrer: r };
  },
};
