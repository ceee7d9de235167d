import { readFileSync } from 'node:fs';

const ENGINES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

const readResults = (engine) =>
  JSON.parse(readFileSync(new URL(`../test/faults/results/${engine}.json`, import.meta.url), 'utf8'));

/** `accepted 200` and `accepted 201` are one; the most frequent comes first. */
const describeTold = (told) => {
  const sums = {};
  for (const [word, count] of Object.entries(told)) {
    const reason = word.replace(/ \d+$/, '');
    sums[reason] = (sums[reason] ?? 0) + count;
  }
  const sorted = Object.entries(sums).sort((one, other) => other[1] - one[1]);
  return sorted.length === 1 ? sorted[0][0] : sorted.map(([reason, count]) => `${count} ${reason}`).join(', ');
};

const LEGEND = `Each cell: how many events arrived, of how many calls, and what the calls were told; *page gone*: nobody was there any more
to be told. Each call has an event of its own name; half of them go to Pirsch, half to Swetrix.`;

const cell = (row) => {
  if (!row.told) return '';
  const twice = row.twice ? `, ${row.twice} twice` : '';
  const problems = row.problems.length ? `, **${row.problems.length} wrong**` : '';
  return `${row.arrived}/${row.calls}${twice}: ${describeTold(row.told)}${problems}`;
};

/** The table of what can go wrong, as `npm run faults` measured it last. */
export const faultsTable = () => {
  const results = Object.keys(ENGINES).map(readResults);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rows = results[0].rows.map(({ name, note = '' }, index) =>
    line([name, ...results.map(({ rows }) => cell(rows[index])), note]),
  );
  const titles = results.map(({ engine, version }) => `${ENGINES[engine]} ${version.replace(/(\d+\.\d+).*/, '$1')}`);
  return [line(['what goes wrong', ...titles, '']), line(Array(5).fill('---')), ...rows, '', LEGEND].join('\n');
};
