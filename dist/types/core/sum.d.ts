import type { Verdict } from '../types/options.js';
import type { Outcome } from '../types/records.js';
/** What a call is told: throws the first failure or, when all took it, gives what the first said. */
export declare const sum: (outcomes: Outcome[]) => Verdict;
