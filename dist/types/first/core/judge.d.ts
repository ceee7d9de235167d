import type { Cargo, Ending, Failure, Verdict } from '../types.js';
/** What the last ending of a delivery means for the destination that it was for. */
export declare const judge: (ending: Ending, { url, call, duplicate, destination }: Cargo) => Verdict | Failure;
