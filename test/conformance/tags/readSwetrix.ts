import type { Item, Sent } from '../types';

export const readSwetrix = ({ url, body }: Pick<Sent, 'url' | 'body'>): Item[] => {
  if (!/^\/log(\/custom)?$/.test(url.pathname)) return [];
  const { ev: name, meta, pg } = JSON.parse(body);
  return [url.pathname === '/log' ? { kind: 'pageview', url: pg } : { kind: 'event', name, meta, url: pg }];
};
