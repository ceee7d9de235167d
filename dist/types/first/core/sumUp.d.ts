import type { Ending, Job, TrackError, Verdict } from '../types.js';
/**
 * What a call is told: the first failure, with who took it all the same, or else what the first destination said.
 *
 * @param endings in the order of the jobs; nothing where there was no answer
 * @param late why there was none
 */
export declare const sumUp: (jobs: Job[], endings: Ending[], late: "offline" | "timeout") => Verdict | TrackError;
