import type { Result } from './createCases';
import type { Plan } from './plan';

const REASONS = ['invalid', 'refused', 'network', 'timeout', 'blocked', 'offline'];

/** Names that a page uses once. */
const OWN_NAME = /^(e|d|s|Event )\d+$/;

const attributesIn = ({ tags, acts }: Plan): string =>
  JSON.stringify(tags.map(({ attributes }) => attributes)) +
  acts
    .flat()
    .filter((act) => act.startsWith('inject'))
    .join(' ');

/** Whether nothing may be sent: it is one's own machine, or a document without a host, and nobody has asked for it all the same. */
export const isSilent = (plan: Plan): boolean =>
  (plan.site.frame !== 'none' || plan.site.host.includes('{port}')) &&
  !/"data-dev":"(?!false")/.test(attributesIn(plan));

const count = (all: string[]): Map<string, number> => {
  const counted = new Map<string, number>();
  for (const one of all) counted.set(one, (counted.get(one) ?? 0) + 1);
  return counted;
};

/** What ended otherwise than with a verdict or a reason, or not at all. */
const unsettled = ({ lines, isGone }: Result): string[] => {
  const told = new Map(lines.filter(([kind]) => kind === 'told').map(([, number, ...how]) => [number, how]));
  return lines
    .filter(([kind]) => kind === 'called')
    .flatMap(([, number, what]) => {
      const how = told.get(number);
      if (!how) return isGone ? [] : [`${what}, act ${number}, never settles`];
      const isFine = how[0] === 'ok' || REASONS.includes(how[0]!);
      return isFine ? [] : [`${what}, act ${number}, settles with neither verdict nor reason: ${how.join(' ')}`];
    });
};

/** Events that were counted more than once by the same destination, of one document. */
const repeatedEvents = ({ hits, lines, documents }: Result): string[] => {
  const events = hits.flatMap(({ kind, counted, duplicate, destination, site, query, json, decoded }) => {
    const { name, meta, page } = decoded as { name?: string; meta?: Record<string, string>; page?: string };
    const what = meta?.url ?? meta?.file ?? '';
    if (kind !== 'event' || !counted || duplicate || !(OWN_NAME.test(String(name)) || /\d/.test(String(what))))
      return [];
    const client = query.client_id ?? (json as { client_id?: unknown } | undefined)?.client_id ?? '';
    const [host = ''] = /^\w+:\/\/[^/]*/.exec(String(page)) ?? [];
    return `the event ${name} ${what} to ${destination} ${site} ${client} ${host}`;
  });
  const calls = lines.filter(([kind, name]) => kind === 'widget' && OWN_NAME.test(name!.replace('event.', '')));
  const all = count([...events, ...calls.map(([, name]) => `the call of the widget ${name}`)]);
  return [...all].filter(([, times]) => times > documents).map(([what, times]) => `${what} arrives ${times} times`);
};

/** Pageviews that were counted more often than their address was visited. */
const repeatedPageviews = (plan: Plan, { hits, lines }: Result): string[] => {
  const isMoved = /data-path-(pre|suf)fix/.test(attributesIn(plan));
  const visits = lines.filter(([kind]) => kind === 'visit').map(([, url]) => new URL(url!));
  const views = hits.flatMap(({ kind, counted, duplicate, destination, site, query, decoded }) => {
    if (kind !== 'pageview' || !counted || duplicate) return [];
    const [, host = '', path = ''] = /^(\w+:\/\/[^/]*)?(.*)$/.exec(String(decoded.page))!;
    return `${path} to ${destination} ${site} ${query.client_id ?? ''} ${host}`;
  });
  return [...count(views)].flatMap(([what, times]) => {
    const [path = '', destination] = what.split(' to ');
    const most = visits.filter(({ pathname, search, hash }) => {
      const spellings = [pathname + search + hash, pathname + hash, pathname + search];
      return (
        spellings.includes(path) ||
        (destination!.startsWith('swetrix') && path === pathname) ||
        (isMoved && path.includes(pathname))
      );
    }).length;
    return times > most ? [`the pageview of ${what} arrives ${times} times, for ${most} visits`] : [];
  });
};

/** What does not hold in what came of a case; none, when all is as it should be. */
export const judgeResult = (plan: Plan, result: Result): string[] => {
  const { lines, hits } = result;
  const thrown = lines.filter(([kind]) => kind === 'threw' || kind === 'thrown' || kind === 'stumbled');
  const missing = lines.filter(([kind, type]) => kind === 'function' && type !== 'function');
  const told = hits.map(({ method, kind, headers, path, query, body }) =>
    [method, kind, headers.host + path, JSON.stringify(query), body.slice(0, 200)].join(' '),
  );
  return [
    ...thrown.map((line) => line.join(': ')),
    ...missing.map(([, type]) => `the page has no function, but ${type}`),
    ...unsettled(result),
    ...repeatedEvents(result),
    ...repeatedPageviews(plan, result),
    ...(isSilent(plan) ? told.map((hit) => `arrives from one's own machine: ${hit}`) : []),
  ];
};
