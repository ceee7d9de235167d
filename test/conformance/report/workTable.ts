import { type EngineResults, resultOf } from '../createResults';
import type { Case, Tag } from '../types';
import type { Work, WorkResults } from '../weight/results';
import { tableLine } from './tableLine';

const show = (number: number, digits = 0): string =>
  number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The middle one, and between which it lies. */
const spread = ({ rounds }: Work, key: string, digits = 0): string => {
  const numbers = rounds.map((round) => round[key] ?? Number.NaN).sort((one, other) => one - other);
  const [least, most] = [numbers[0], numbers.at(-1)];
  if (least === undefined || most === undefined || Number.isNaN(least)) return '';
  const middle = show(numbers[Math.floor(numbers.length / 2)]!, digits);
  return show(least, digits) === show(most, digits)
    ? middle
    : `${middle} [${show(least, digits)} to ${show(most, digits)}]`;
};

const BAR = 24;

/** Of the tags that were asked everything: how many cases hold, and how heavy they are, as bars that need no picture. */
const chart = ({ tags: works }: WorkResults, tags: Tag[], results: EngineResults, cases: Case[]): string => {
  const rows = tags.flatMap((tag) => {
    const work = works[tag.name];
    const words = cases.map((one) => resultOf(results, tag, one)?.word);
    // Of who was not asked everything yet, nothing can be said beside the others.
    if (!work || words.includes(undefined)) return [];
    return [{ name: tag.name, brotli: work.brotli, held: words.filter((word) => word === 'holds').length }];
  });
  if (rows.length < 2) return '';
  // Weights lie between some hundred bytes and some hundred thousand.
  const heaviest = Math.max(...rows.map(({ brotli }) => Math.log2(brotli)));
  const lines = rows
    .sort((one, other) => one.brotli - other.brotli)
    .map(({ name, brotli, held }) => {
      const weight = '▒'.repeat(Math.max(1, Math.round((Math.log2(brotli) / heaviest) * BAR)));
      const holds = '█'.repeat(Math.round((held / cases.length) * BAR));
      return `${name.padEnd(30)}${weight.padEnd(BAR + 1)}${show(brotli).padStart(8)} B   ${holds.padEnd(BAR + 1)}${held}`;
    });
  return [
    '```text',
    `${''.padEnd(30)}weight, brotli (logarithmic)${''.padEnd(9)}cases held of ${cases.length}`,
    ...lines,
    '```',
  ].join('\n');
};

/** Weight and work, as far as they were measured. */
export const workTable = (
  work: WorkResults | undefined,
  tags: Tag[],
  all: EngineResults[],
  cases: Case[],
): string[] => {
  if (!work) return [];
  const rows = tags.flatMap((tag) => {
    const known = work.tags[tag.name];
    if (!known) return [];
    const costs = known.lack
      ? [`not measured: ${known.lack}`, ...Array(8).fill('')]
      : [
          `${spread(known, 'script', 1)}`,
          spread(known, 'script times', 1),
          spread(known, 'slowScript times', 1),
          spread(known, 'heap'),
          spread(known, 'call'),
          spread(known, 'spent times', 1),
          spread(known, 'eventBytes'),
          spread(known, 'eventRequests'),
          spread(known, 'burst'),
        ];
    return [
      tableLine([
        tag.name,
        ...[known.raw, known.gzip, known.brotli, known.later ?? 0].map((bytes) => show(bytes)),
        ...costs,
      ]),
    ];
  });
  const rounds = Math.max(...Object.values(work.tags).map((known) => known.rounds.length));
  const titles = [
    'tag',
    'raw B',
    'gzip B',
    'brotli B',
    'later, brotli B',
    'script at load, ms',
    '× floor',
    '× floor, 4x slower',
    'heap, KB',
  ];
  const more = [
    'an event: µs until it returns',
    '× floor, main thread',
    'wire B',
    'requests for 1,000',
    '1,000 in one task: ms of long tasks',
  ];
  const text = [
    '## Weight and work',
    `Chromium on ${work.machine}, ${work.when}; the middle of ${rounds} rounds [least to most] (one is no measure yet), without what an empty page costs. The floor is the
bare \`fetch\`, measured in turns with the others: compare the times, not the milliseconds. *Later* is what its package imports
only when it needs it, in files of their own. A task is long above 50 ms.`,
    [tableLine([...titles, ...more]), tableLine(Array(titles.length + more.length).fill('---')), ...rows].join('\n'),
  ];
  const [first] = all;
  return first ? [...text, chart(work, tags, first, cases)] : text;
};
