import type { Hit } from '../harness/startServer';

/** What a site sent in a step, and what the step's act was told. */
export interface Seen {
  told: unknown;
  hits: Hit[];
}

/** A request as it is compared: what it says by field, and what it is. */
interface Sent {
  what: string;
  kind: string;
  fields: Record<string, unknown>;
}

const readSent = ({ method, path, headers, json }: Hit): Sent => {
  const { n, u, e, ...rest } = json as Record<string, unknown>;
  const { pathname, search, hash } = new URL(String(u));
  return {
    what: `${n} at ${pathname}${search}${hash}`,
    kind: n === 'pageview' || n === 'engagement' ? n : 'event',
    fields: {
      ...rest,
      // No two visitors take the same time; how much it is in sum is compared by itself.
      e: typeof e === 'number' && e > 0 && Number.isInteger(e) ? 'some' : e,
      request: `${method} ${path}`,
      type: headers['content-type'],
      cookie: headers.cookie,
    },
  };
};

/** The hosts of the sites are one, and nobody wants to read a long address. */
const show = (value: unknown): string =>
  value === undefined
    ? 'none'
    : JSON.stringify(value)
        .replace(/(original|ready|composed)\.test/g, 'site.test')
        .replace(/x{99,}/g, ({ length }) => (length > 2000 ? 'x…' : 'x… (cut)'));

/** Each difference in a line, such as `pageview v: 36 → none`; with the lines that each pair of requests could have had. */
export const compare = (original: Seen, ours: Seen): { found: Set<string>; kinds: Set<string> } => {
  const found = new Set<string>();
  const kinds = new Set<string>();
  const add = (what: string, one: unknown, other: unknown): void => {
    const [before, after] = [show(one), show(other)];
    if (before !== after) found.add(`${what}: ${before} → ${after}`);
  };
  const theirs = original.hits.map(readSent);
  const own = ours.hits.map(readSent);

  add('callback', original.told, ours.told);
  for (const what of new Set([...theirs, ...own].map((sent) => sent.what))) {
    const [one, other] = [theirs, own].map((all) => all.filter((sent) => sent.what === what));
    add(show(what).slice(1, -1), one!.length, other!.length);
    one!.slice(0, other!.length).forEach(({ kind, fields }, index) => {
      kinds.add(kind);
      const others = other![index]!.fields;
      for (const field of new Set([...Object.keys(fields), ...Object.keys(others)]))
        add(`${kind} ${field}`, fields[field], others[field]);
    });
  }
  return { found, kinds };
};
