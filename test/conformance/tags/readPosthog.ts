import type { Item, Sent } from '../types';

/** What it tells of itself, of flags and of leaving is neither. */
const toItems = ({ event, properties = {} }: { event: string; properties?: Record<string, unknown> }): Item[] => {
  const url = String(properties.$current_url);
  if (event === '$pageview') return [{ kind: 'pageview', url }];
  return typeof event === 'string' && event.startsWith('$')
    ? []
    : [{ kind: 'event', name: event, meta: properties, url }];
};

/** One event, a list, or a list in a batch; as JSON, or as a field of a form. */
export const readPosthog = ({ method, url, body }: Pick<Sent, 'method' | 'url' | 'body'>): Item[] => {
  if (method !== 'POST' || /flags|decide|config/.test(url.pathname)) return [];
  const field = body.startsWith('data=') ? new URLSearchParams(body).get('data')! : body;
  const text = field.startsWith('{') || field.startsWith('[') ? field : Buffer.from(field, 'base64').toString();
  const told = JSON.parse(text);
  return [told.batch ?? told].flat().flatMap(toItems);
};
