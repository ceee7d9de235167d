import type { Item, Sent } from '../types';

/** Both of its scripts send the same. An engagement is the time that was spent on a page. */
export const readPlausible = ({ body }: Pick<Sent, 'body'>): Item[] => {
  const { n, name = n, u, url = u, p, props = p } = JSON.parse(body);
  if (name === 'engagement') return [];
  return [name === 'pageview' ? { kind: 'pageview', url } : { kind: 'event', name, url, meta: props }];
};
