import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import type { Answer, Item, Sent, Tag } from '../types';

const WITHOUT_BODY = [204, 205, 304];
/** A gateway gives up while the server behind it goes on. */
const BEHIND = 504;

/** Lets a page of any origin ask in whatever way: cross-origin rules are not what is tried. */
const openTo = (headers: Headers): Record<string, string> => ({
  'access-control-allow-origin': headers.get('origin') ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': headers.get('access-control-request-method') ?? '*',
  'access-control-allow-headers': headers.get('access-control-request-headers') ?? '*',
  'access-control-expose-headers': 'Retry-After',
});

const readBody = async (request: Request): Promise<string> => {
  const bytes = Buffer.from(await request.arrayBuffer());
  return (request.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString();
};

/** What an adapter can't read is nothing. */
const readItems = (tag: Tag, sent: Sent): Item[] => {
  try {
    return tag.read(sent);
  } catch {
    return [];
  }
};

/** What a tag sends to: keeps what comes, and answers as the vendor does, or worse. */
export const createEndpoint = (tag: Tag) => {
  const sent: Sent[] = [];
  const endpoint = {
    sent,
    answer: undefined as ((sent: Sent) => Answer | undefined) | undefined,
    /** While it is true every line is cut, and nothing is counted. */
    isDown: false,
    async respond(request: Request, { outgoing }: Pick<HttpBindings, 'outgoing'>): Promise<Response> {
      const { method, headers } = request;
      const isPreflight = method === 'OPTIONS';
      const body = await readBody(request).catch(() => '');
      const one: Sent = {
        method,
        url: new URL(request.url),
        headers,
        body,
        time: Date.now(),
        status: 0,
        counted: false,
        isPreflight,
        items: [],
      };
      if (!isPreflight) one.items = readItems(tag, one);
      sent.push(one);
      const well = isPreflight ? { status: 204 } : tag.answer?.(one);
      const {
        status = 200,
        headers: more,
        body: text = '{}',
        delay,
        without = [],
        cut,
        never,
        counted,
      } = { ...well, ...endpoint.answer?.(one), ...(endpoint.isDown && { cut: true }) };
      one.counted = counted ?? (!cut && (status < 400 || status === BEHIND));
      if (never) await new Promise(() => {});
      if (delay) await wait(delay);
      if (cut) outgoing.destroy();
      else one.status = status;
      const all = new Headers({ 'content-type': 'application/json', ...openTo(headers), ...more });
      for (const name of without) all.delete(name);
      return new Response(WITHOUT_BODY.includes(status) ? null : text, { status: cut ? 502 : status, headers: all });
    },
  };
  return endpoint;
};
