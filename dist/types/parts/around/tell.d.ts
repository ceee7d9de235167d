import type { Stages } from '../../types/records.js';
/**
 * Lets what stands around `send` say more than a status: that something is queued, or why it failed. Each part that needs it applies
 * it; what those before have put around `judge` is asked all the same.
 */
export declare const tell: (stages: Stages) => void;
