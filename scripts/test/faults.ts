// Measures what arrives when something goes wrong, in each browser, and writes the table into docs/delivery.md. It takes minutes.
import { spawnSync } from 'node:child_process';
import { fromRoot } from '../fromRoot.js';

const HELP = `npm run faults: runs the table of test/faults with many trials, and writes it into docs/delivery.md.

  npm run faults            200 trials where it is a race, 10 elsewhere
  npm run faults -- 20      other than 200
`;

const [trials = '200'] = process.argv.slice(2);
if (!/^\d+$/.test(trials)) {
  console.log(HELP);
  process.exit(/^(-h|--help)$/.test(trials) ? 0 : 1);
}
const vitest = fromRoot('node_modules/.bin/vitest');
// One engine after the other, so that none is slow because of the others.
const statuses = ['chromium', 'firefox', 'webkit'].map((engine) => {
  const args = ['run', '--project', 'faults', `test/faults/${engine}.spec.ts`];
  return spawnSync(vitest, args, { env: { ...process.env, PAGEBEAT_TRIALS: trials }, stdio: 'inherit' }).status;
});
await import('../docs/docs.js');
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
