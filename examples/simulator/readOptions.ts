import { parseArgs } from 'node:util';

export const HELP = `npm run simulate: visitors for the example site, so that there is something to look at in the inspector.

  npm run simulate                        4 visitors at a time in a real browser, for a minute
  npm run simulate -- --seconds 300       for longer
  npm run simulate -- --visitors 8        more of them at a time
  npm run simulate -- --fast              no browser: 50,000 requests as a tag sends them, spread over a month
  npm run simulate -- --fast --events 500 fewer of them
  npm run simulate -- --seed 7            the same choices as every time with this number
  npm run simulate -- --url URL           the address that npm start has printed; http://127.0.0.1:8080 if not given
  npm run simulate -- --help              prints this

When nothing answers at the address it serves the site itself, and does so until Ctrl-C. Ctrl-C ends a run early.
`;

const OPTIONS = {
  url: { type: 'string' },
  seconds: { type: 'string' },
  visitors: { type: 'string' },
  seed: { type: 'string' },
  fast: { type: 'boolean' },
  events: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type NumberName = 'seconds' | 'visitors' | 'seed' | 'events';

const RANGES: Record<NumberName, [least: number, most: number]> = {
  seconds: [1, 86_400],
  visitors: [1, 32],
  seed: [0, 2 ** 32 - 1],
  events: [1, 10_000_000],
};

function readNumber<Otherwise extends number | undefined>(
  name: NumberName,
  text: string | undefined,
  otherwise: Otherwise,
): number | Otherwise {
  if (text === undefined) return otherwise;
  const [least, most] = RANGES[name];
  if (/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new Error(`--${name} must be a whole number from ${least} to ${most}, such as --${name} 5, not "${text}".`);
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.hostname && url.pathname === '/' && !url.search && !url.hash) {
    return url.origin;
  }
  throw new Error(`--url must be an address without a path, such as --url http://127.0.0.1:8080, not "${text}".`);
}

/** What `npm run simulate` was told. */
interface Options {
  help: boolean;
  fast: boolean;
  url: string;
  seconds: number;
  visitors: number;
  events: number;
  seed: number | undefined;
}

/**
 * What `npm run simulate` was told.
 *
 * @throws {Error} that says what to write instead
 */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({ args, options: OPTIONS });
  const fast = Boolean(values.fast);
  const idle = Object.keys(values).find((name) => (fast ? ['seconds', 'visitors'] : ['events']).includes(name));
  if (idle)
    throw new Error(
      `--${idle} says nothing ${fast ? 'with --fast: leave one of them out' : 'without --fast: add it'}.`,
    );
  return {
    help: Boolean(values.help),
    fast,
    url: readUrl(values.url ?? 'http://127.0.0.1:8080'),
    seconds: readNumber('seconds', values.seconds, 60),
    visitors: readNumber('visitors', values.visitors, 4),
    events: readNumber('events', values.events, 50_000),
    seed: readNumber('seed', values.seed, undefined),
  };
}
