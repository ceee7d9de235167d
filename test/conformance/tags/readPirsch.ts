import type { Item, Sent } from '../types';

export const readPirsch = ({ url, body }: Pick<Sent, 'url' | 'body'>): Item[] => {
  if (url.pathname === '/hit') return [{ kind: 'pageview', url: url.searchParams.get('url')! }];
  if (url.pathname !== '/event') return [];
  const { event_name: name, event_meta: meta, url: page } = JSON.parse(body);
  return [{ kind: 'event', name, meta, url: page }];
};
