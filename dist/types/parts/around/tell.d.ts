import type { Stages } from '../../types/records.js';
/** Lets what stands around `send` say more than a status: that something is queued, or why it failed. It may be applied more than once. */
export declare const tell: (stages: Stages) => void;
