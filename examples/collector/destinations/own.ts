import { fieldsOf, isRecord } from '../isRecord.js';
import { parseJson } from '../parseJson.js';
import type { Destination, Documented, Told } from '../records.js';

const HEADERS = { 'access-control-allow-origin': '*' };

/** One flat object, or the calls of a batch in the words of data platforms. */
function itemsOf(json: unknown): Record<string, unknown>[] {
  const { batch } = fieldsOf(json);
  const list: unknown[] = Array.isArray(batch) ? batch : [json];
  return list.filter(isRecord);
}

const kindOf = ({ type }: Record<string, unknown>): Told => {
  if (type === 'pageview' || type === 'page') return 'pageview';
  return type === 'heartbeat' ? 'heartbeat' : 'event';
};
const messageOf = ({ id, messageId }: Record<string, unknown>) => {
  const message = id ?? messageId;
  return typeof message === 'string' && message ? `own ${message}` : undefined;
};

function decodeItem(item: Record<string, unknown>) {
  const { name, event, url, title, referrer, duration, meta, properties, context } = item;
  const page = fieldsOf(fieldsOf(context).page);
  return {
    page: url ?? page.url,
    title: title ?? page.title,
    referrer: referrer ?? page.referrer,
    name: name ?? event,
    duration,
    meta: meta ?? (item.type === 'track' ? properties : undefined),
  };
}

/** An endpoint of one's own: it takes what is a JSON object, and knows an id again. */
export const own: Destination = {
  name: 'own',

  routes: [{ method: 'POST', path: '/own', kind: (json) => kindOf(itemsOf(json)[0] ?? {}) }],

  parse: (body) => parseJson(body),

  answer(hit, { hasMessage }): Documented {
    if (hit.kind === 'preflight') {
      return { status: 204, headers: HEADERS, error: 'a preflight: the tag must not cause one' };
    }
    const items = itemsOf(hit.json);
    if (!items[0]) return { status: 400, headers: HEADERS, error: 'the body is not a JSON object' };
    const messages = items.map(messageOf);
    const duplicate = messages.every((message) => message && hasMessage(message));
    return { status: 200, headers: HEADERS, body: {}, duplicate };
  },

  siteOf: ({ headers }) => headers.host,

  decode({ json }) {
    const items = itemsOf(json);
    return items[1] ? { items: items.length } : decodeItem(items[0] ?? {});
  },

  itemsOf: ({ json }) =>
    itemsOf(json).map((item) => ({ kind: kindOf(item), decoded: decodeItem(item), message: messageOf(item) })),
};
