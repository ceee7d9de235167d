import type { Delivery, Destination, Kind, TrackEvent } from '../../src/types/records.js';
import { fromRoot } from '../fromRoot.js';

const at = new URL('https://example.com/pricing?utm_source=newsletter');

/** A page with all that a destination may tell of it. */
const PAGE = {
  url: at.href,
  at,
  title: 'Pricing',
  referrer: 'https://news.site/',
  previous: undefined,
  time: 1700000000000,
  language: 'en-GB',
  width: 1920,
  height: 1080,
  userAgent: 'Mozilla/5.0 …',
  timeZone: 'Europe/Berlin',
  uuids: { message: '0d9e…', view: 'a1b2c3…', visitor: 'b3f1…' },
  visitor: { anonymousId: '1f0e…', userId: undefined, messageId: '9b2c…' },
};
/** The page after it, in the same document. */
const NEXT = { ...PAGE, referrer: 'https://example.com/home', previous: 'https://example.com/home' };
const EVENT: TrackEvent = { name: 'button_clicked', duration: 42, meta: { Clicks: 1 } };

const KINDS: [title: string, kind: Kind, event?: TrackEvent][] = [
  ['a pageview', 'hit'],
  ['an event', 'event', EVENT],
  ['a heartbeat', 'session'],
];

/** A delivery in words: the request, or the call of the page's own function. */
const describe = ({ method, url, headers, body, call }: Delivery): string => {
  if (call) return `${call}(${(body as unknown[]).map((argument) => JSON.stringify(argument)).join(', ')})`;
  const type = headers?.['Content-Type'] ?? (body ? 'text/plain' : '');
  const text = typeof body === 'string' ? body : body && JSON.stringify(body);
  return [`${method} ${url}${type && `    (${type})`}`, ...(text ? [text] : [])].join('\n');
};

/**
 * What a destination is sent, literally, made by its own function as it was built last.
 *
 * @param name of its function
 * @param settings its id, and what else it can't do without
 * @returns a block of Markdown; empty where the function wants what is not known here
 */
export const sampleRequests = async (name: string, settings: Record<string, string>): Promise<string> => {
  const { [name]: make = () => undefined }: Record<string, Destination> = await import(fromRoot('dist/tag.js'));
  try {
    const requests = KINDS.flatMap(([title, kind, event]) => {
      const delivery = make(settings, kind, PAGE, event) ?? make(settings, kind, NEXT, event);
      return delivery ? [`${title}:\n${describe(delivery)}`] : [];
    });
    return ['```', requests.join('\n\n'), '```'].join('\n');
  } catch {
    return '';
  }
};
