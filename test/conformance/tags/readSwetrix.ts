import type { Item, Sent } from '../types';

/** Its own script ends the path of a pageview with a slash. */
export const readSwetrix = ({ url, body }: Pick<Sent, 'url' | 'body'>): Item[] => {
  if (!/^\/log\/?(custom)?$/.test(url.pathname)) return [];
  const { ev: name, meta, pg } = JSON.parse(body);
  return [!url.pathname.endsWith('custom') ? { kind: 'pageview', url: pg } : { kind: 'event', name, meta, url: pg }];
};
