// Measures what arrives when something goes wrong, in each browser, and writes the table into docs/delivery.md. It takes minutes.
import { playFaults } from '../../test/conformance/own/playFaults.js';
import { lackOf } from '../../test/engines/harness/launchEngine.js';
import { describeFaults } from '../docs/describeFaults.js';

const HELP = `npm run faults: plays the cases of the conformance suite in which a call is told how it ended, with many trials, with
the full and the small file side by side, and writes the table of docs/delivery.md.

  npm run faults            200 trials where it is a race, 4 elsewhere
  npm run faults -- 20      other than 200

npm test plays them too, with few trials, among all cases of pagebeat's own column. npm run compare plays those that any tag can be asked.
`;

const [trials = '200'] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(trials)) {
  console.log(HELP);
  process.exit(/^(-h|--help)$/.test(trials) ? 0 : 1);
}
let isWell = true;
// One engine after the other, so that none is slow because of the others.
for (const engine of ['chromium', 'firefox', 'webkit'] as const) {
  const lack = lackOf(engine);
  console.log(`\n${engine}${lack}`);
  const problems = lack
    ? [`${engine} was not played`]
    : await playFaults({
        engine,
        trials: Number(trials),
        onRow: ({ name, files }) => {
          for (const [file, found] of Object.entries(files))
            console.log(`  ${name}: ${file}: ${describeFaults(found)}`);
        },
      });
  for (const problem of problems) console.log(`✗ ${problem}`);
  isWell &&= problems.length === 0;
}
await import('../docs/docs.js');
process.exitCode = isWell ? 0 : 1;
