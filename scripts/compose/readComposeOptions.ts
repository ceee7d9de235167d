import { parseArgs } from 'node:util';

export const COMPOSE_HELP = `npm run compose: writes a tag of exactly what you name.

  npm run compose -- pirsch retry outboundLinks --out my-tag.js   writes it, and its source map beside it
  npm run compose -- pirsch retry                                 says what it would be, and writes nothing
  npm run compose -- --list                                       all that a tag can be made of, with what each costs
  npm run compose -- --from page.html                             proposes a tag by what a page uses; with --out writes it
  npm run compose -- --check                                      composes tags of many kinds, and tries each of them
  npm run compose -- --check --sets 200 --seed 7                  more of them at random, and the same ones again
  npm run compose -- --help                                       prints this

What a piece needs comes with it. docs/compose.md says more.
`;

const OPTIONS = {
  out: { type: 'string' },
  from: { type: 'string' },
  list: { type: 'boolean' },
  check: { type: 'boolean' },
  sets: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What `npm run compose` was told. */
export interface ComposeOptions {
  help: boolean;
  list: boolean;
  check: boolean;
  names: string[];
  out: string | undefined;
  from: string | undefined;
  sets: number;
  seed: number | undefined;
}

const readCount = (name: string, text: string, most: number): number => {
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
  throw new Error(`--${name} takes a number from 0 to ${most}, not "${text}".`);
};

const readScript = (out: string | undefined): string | undefined => {
  if (out === undefined || /[^/\\]\.js$/.test(out)) return out;
  throw new Error(`--out takes the name of a script, such as my-tag.js, not "${out}".`);
};

/** @throws an Error that says what to write instead */
export function readComposeOptions(args: string[]): ComposeOptions {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { help = false, list = false, check = false, from, sets, seed } = values;
  // With commas too.
  const names = positionals.flatMap((name) => name.split(',')).filter(Boolean);
  const out = readScript(values.out);
  const wanted = [list && '--list', check && '--check', from !== undefined && '--from', names[0]].filter(Boolean);
  if (!help && !wanted[0]) throw new Error('Name a destination and the parts of the tag, or --list.');
  if (wanted[1]) throw new Error(`Either ${wanted[0]} or ${wanted[1]}: they are different tasks.`);
  if (out && (list || check)) throw new Error(`${wanted[0]} writes no file: leave --out away.`);
  if (!check && (sets ?? seed) !== undefined) throw new Error('--sets and --seed are for --check.');
  return {
    help,
    list,
    check,
    names,
    out,
    from,
    sets: readCount('sets', sets ?? '50', 10_000),
    seed: seed === undefined ? undefined : readCount('seed', seed, 999_999_999),
  };
}
