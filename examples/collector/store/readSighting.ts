import type { Item, Kind } from '../records.js';
import { toText } from '../toText.js';

/** What is counted of one thing that a request says. */
export interface Sighting {
  kind: Kind;
  /** With its host in front, where that is known. */
  page: string | undefined;
  referrer: string | undefined;
  source: string | undefined;
  name: string | undefined;
  duration: number | undefined;
  meta: [key: string, value: string][];
}

/** Which parameters of an address name a source: those that Swetrix documents, and Pirsch reads. */
const SOURCES = ['utm_source', 'source', 'ref'];

/** In place of the host that nobody has told. */
const UNKNOWN = 'page.invalid';

const parse = (address: string, base?: string) => (URL.canParse(address, base) ? new URL(address, base) : undefined);
const withoutWww = (host: string) => host.replace(/^www\./, '');

/**
 * What is counted of one thing that a request says, in the same form for all destinations.
 *
 * @param origin that of the page, as the browser has told it: some destinations are told a path only
 */
export function readSighting({ kind, decoded }: Item, origin?: string): Sighting {
  const { page, referrer, source, name, duration, meta } = decoded;
  const url = page ? parse(page, origin ?? `http://${UNKNOWN}`) : undefined;
  const from = referrer ? parse(referrer) : undefined;
  const isOwn = from && url && withoutWww(from.host) === withoutWww(url.host);
  return {
    kind,
    page: url && (url.host === UNKNOWN ? '' : url.host) + url.pathname,
    referrer: from && !isOwn ? withoutWww(from.host) : undefined,
    source: (source || SOURCES.map((key) => url?.searchParams.get(key)).find(Boolean)) ?? undefined,
    name: typeof name === 'string' && name.trim() ? name : undefined,
    // Pirsch is told 0 for an event that has none.
    duration: duration !== undefined && duration > 0 ? duration : undefined,
    meta: Object.entries(typeof meta === 'object' && meta ? meta : {})
      .filter(([, value]) => value != null)
      .map(([key, value]): [string, string] => [key, toText(value)]),
  };
}
