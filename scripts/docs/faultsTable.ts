import { columns } from '../../test/conformance/own/columns.js';
import { readFaults } from '../../test/conformance/own/faults.js';
import { engineTitle } from '../../test/conformance/report/engineTitle.js';
import { tableLine } from '../../test/conformance/report/tableLine.js';
import { describeFaults } from './describeFaults.js';

const LEGEND = `Each cell: how many events arrived, of how many calls, and what the calls were told; *page gone*: nobody was there any more
to be told; *without …*: what the file does not offer, so that it is not held against it. Each call has an event of its own name; half of
them go to Pirsch, half to Swetrix (of the small file to Swetrix by \`pagebeat.swetrix.js\`).`;

/** The table of what can go wrong, as `npm run faults` measured it last: the two files side by side, in each browser. */
export const faultsTable = (): string => {
  const results = (['chromium', 'firefox', 'webkit'] as const).flatMap((engine) => readFaults(engine) ?? []);
  const [first] = results;
  if (!first) return 'Not played yet.';
  const titles = results.flatMap((played) => columns.map(({ file }) => `${engineTitle(played)}, \`${file}\``));
  const rows = first.rows.map(({ name, note = '' }, index) => {
    const cells = results.flatMap(({ rows }) =>
      columns.map(({ file }) => {
        const found = rows[index]?.files[file];
        return found ? describeFaults(found) : '';
      }),
    );
    return tableLine([name, ...cells, note]);
  });
  return [
    tableLine(['what goes wrong', ...titles, '']),
    tableLine(Array(titles.length + 2).fill('---')),
    ...rows,
    '',
    LEGEND,
  ].join('\n');
};
