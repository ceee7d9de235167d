import type { Verdict } from '../types/options.js';
import type { Outcome } from '../types/records.js';

/** What a call is told: throws the first failure or, when all took it, gives what the first said. */
export const sum = (outcomes: Outcome[]): Verdict => {
  outcomes.forEach((outcome) => {
    if (outcome instanceof Error) throw outcome;
  });
  return (outcomes as Verdict[])[0] || { ok: true, skipped: 'excluded' };
};
