import { readFileSync } from 'node:fs';
import { fromRoot } from '../fromRoot.js';

const ENGINES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };
type Engine = keyof typeof ENGINES;

/** What `test/faults` has written of an engine. */
interface Results {
  engine: Engine;
  version: string;
  rows: Row[];
}

interface Row {
  name: string;
  note?: string;
  arrived: number;
  calls: number;
  twice: number;
  /** How often a call was told what; nothing where the row was not run. */
  told?: Record<string, number>;
  problems: unknown[];
}

const readResults = (engine: string): Results =>
  JSON.parse(readFileSync(fromRoot(`test/faults/results/${engine}.json`), 'utf8'));

/** `accepted 200` and `accepted 201` are one; the most frequent comes first. */
const describeTold = (told: Record<string, number>): string => {
  const sums: Record<string, number> = {};
  for (const [word, count] of Object.entries(told)) {
    const reason = word.replace(/ \d+$/, '');
    sums[reason] = (sums[reason] ?? 0) + count;
  }
  const sorted = Object.entries(sums).sort((one, other) => other[1] - one[1]);
  return sorted.map(([reason, count]) => (sorted.length === 1 ? reason : `${count} ${reason}`)).join(', ');
};

const LEGEND = `Each cell: how many events arrived, of how many calls, and what the calls were told; *page gone*: nobody was there any more
to be told. Each call has an event of its own name; half of them go to Pirsch, half to Swetrix.`;

const cell = (row: Row | undefined): string => {
  if (!row?.told) return '';
  const twice = row.twice ? `, ${row.twice} twice` : '';
  const problems = row.problems.length ? `, **${row.problems.length} wrong**` : '';
  return `${row.arrived}/${row.calls}${twice}: ${describeTold(row.told)}${problems}`;
};

/** The table of what can go wrong, as `npm run faults` measured it last. */
export const faultsTable = (): string => {
  const results = Object.keys(ENGINES).map(readResults);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const [first] = results;
  const rows = (first?.rows ?? []).map(({ name, note = '' }, index) =>
    line([name, ...results.map(({ rows }) => cell(rows[index])), note]),
  );
  const titles = results.map(({ engine, version }) => `${ENGINES[engine]} ${version.replace(/(\d+\.\d+).*/, '$1')}`);
  return [line(['what goes wrong', ...titles, '']), line(Array(5).fill('---')), ...rows, '', LEGEND].join('\n');
};
