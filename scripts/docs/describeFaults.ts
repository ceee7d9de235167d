import type { Faults } from '../../test/conformance/own/faults.js';

/** `accepted 200` and `accepted 201` are one; the most frequent comes first. */
const describeTold = (told: Faults['told']): string => {
  const sums: Record<string, number> = {};
  for (const [word, count] of Object.entries(told)) {
    const reason = word.replace(/ \d+$/, '');
    sums[reason] = (sums[reason] ?? 0) + count;
  }
  const sorted = Object.entries(sums).sort((one, other) => other[1] - one[1]);
  return sorted.map(([reason, count]) => (sorted.length === 1 ? reason : `${count} ${reason}`)).join(', ');
};

/** A cell: how many events arrived, of how many calls, and what these were told. */
export const describeFaults = ({ arrived, calls, twice, told, lack, problems }: Faults): string => {
  const more = [
    twice ? `, ${twice} twice` : '',
    `: ${describeTold(told)}`,
    lack ? ` (${lack.replace(/(, )?reasons(, )?/, '')})` : '',
    problems.length ? `, **${problems.length} wrong**` : '',
  ];
  return `${arrived}/${calls}${more.join('')}`;
};
