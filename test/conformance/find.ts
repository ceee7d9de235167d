import type { Finding, Item, Stage } from './types';

/** `find(isWell, 'arrived', 'lost')`: what was seen, by whether it was well. */
export const find = (held: boolean, well: string, ill: string): Finding => ({ held, saw: held ? well : ill });

/** Held when there is nothing in the list; it is told what there is. */
export const findNone = (list: string[], well: string): Finding =>
  find(list.length === 0, well, [...new Set(list)].join('; ').slice(0, 200));

export const urlsOf = (items: Item[]): string =>
  items.map(({ url = '?' }) => url.replace(/^https?:\/\/[^/]+/, '')).join(', ');

/** What is to come once comes once: waits for it, and then for what is too much. */
export const comesOnce = async (stage: Stage, name: string): Promise<Finding> => {
  await stage.until(() => stage.events(name).length > 0);
  await stage.until(() => false, 300);
  const { length } = stage.events(name);
  return find(length === 1, 'arrived once', length ? `arrived ${length} times` : 'did not arrive');
};

/** One pageview and, where the tag has events, one event of that name; and nothing that is amiss beside it. */
export const findBoth = (stage: Stage, name: string, amiss: string[] = []): Finding => {
  const hasEvents = stage.tag.offers.includes('events');
  const [pageviews, events] = [stage.pageviews().length, stage.events(name).length];
  const held = pageviews === 1 && events === (hasEvents ? 1 : 0) && amiss.length === 0;
  const counted = [`${pageviews} pageviews`, ...(hasEvents ? [`${events} events`] : [])].join(', ');
  const more = [...new Set(amiss)].map((line) => `; ${line}`).join('');
  return find(held, hasEvents ? 'both arrived' : 'the pageview arrived', (counted + more).slice(0, 240));
};

/** Waits for the event of that name, where the tag has events. */
export const untilEvent = (stage: Stage, name: string, milliseconds?: number): Promise<boolean> =>
  stage.until(() => !stage.tag.offers.includes('events') || stage.events(name).length > 0, milliseconds);
