import type { Call, Case } from '../types';

/** How often the vendor may have counted a call that was told this. */
const allowedCounts = (told: string): number[] => {
  if (/^accepted/.test(told)) return [1];
  // A gateway does not know what the server behind it has done.
  if (/^refused (?!502|504)|^blocked|^invalid/.test(told)) return [0];
  return [0, 1];
};

/** What is not right about a call, in words; nothing when what it was told is the truth. */
export const judgeCall = (call: Call, { told: reasons = [], pause }: Pick<Case, 'told' | 'pause'>): string[] => {
  const { name, told, asked, resent = 0 } = call;
  const counted = Math.max(0, call.counted.length - resent);
  const waited = asked[1]! - asked[0]!;
  return [
    !reasons.some((reason) => reason === told.replace(/ \d+$/, '')) && `was told ${told}, not ${reasons.join(' or ')}`,
    !allowedCounts(told).includes(counted) && `was told ${told}, and counted ${counted} times`,
    /^(blocked|invalid)/.test(told) && asked.length > 0 && `was told ${told}, and asked ${asked.length} times`,
    asked.length - resent > 3 && `asked ${asked.length} times`,
    pause && waited < pause && `asked again after ${waited} ms`,
  ]
    .filter((problem) => typeof problem === 'string')
    .map((problem) => `${name} ${problem}`);
};
