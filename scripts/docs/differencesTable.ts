import { differences } from '../../test/engines/beside/differences.js';
import { steps } from '../../test/engines/beside/steps.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** What our script does in another way than Plausible's own. */
export const differencesTable = (): string =>
  [
    `On the same visit of ${Object.keys(steps).length} steps:`,
    '',
    '| Plausible’s script | pagebeat | in | why |',
    '| --- | --- | --- | --- |',
    ...differences.map(({ original, ours, why, both, ready }) => {
      const where = both ? 'both' : ready ? 'the ready-made file' : 'a composed tag';
      return `| ${[original, ours, where, why].map(cell).join(' | ')} |`;
    }),
  ].join('\n');
