/** Which parameters of an address name a source: those that Swetrix documents, and Pirsch reads. */
const SOURCES = ['utm_source', 'source', 'ref'];

const parse = (address, base) => (URL.canParse(address, base) ? new URL(address, base) : undefined);
const withoutWww = (host) => host.replace(/^www\./, '');

const toText = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/**
 * What is counted of one thing that a request says, in the same form for all destinations.
 *
 * @param {{ kind: string, decoded: object }} item
 * @param {string} [origin] that of the page, as the browser has told it: some destinations are told a path only
 */
export function readSighting({ kind, decoded }, origin) {
  const { page, referrer, source, name, duration, meta } = decoded;
  const url = page ? parse(page, origin ?? 'http://page.invalid') : undefined;
  const from = referrer ? parse(referrer) : undefined;
  const isOwn = from && url && withoutWww(from.host) === withoutWww(url.host);
  return {
    kind,
    page: url && url.pathname,
    referrer: from && !isOwn ? withoutWww(from.host) : undefined,
    source: source || SOURCES.map((key) => url?.searchParams.get(key)).find(Boolean),
    name: typeof name === 'string' && name.trim() ? name : undefined,
    // Pirsch is told 0 for an event that has none.
    duration: duration > 0 ? duration : undefined,
    meta: Object.entries(typeof meta === 'object' && meta ? meta : {})
      .filter(([, value]) => value != null)
      .map(([key, value]) => [key, toText(value)]),
  };
}
