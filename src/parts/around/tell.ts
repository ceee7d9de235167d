import { fail } from '../../core/fail.js';
import type { Stages } from '../../types/records.js';

/** Lets what stands around `send` say more than a status: that something is queued, or why it failed. It may be applied more than once. */
export const tell = (stages: Stages): void => {
  const { judge } = stages;
  stages.judge = (delivery, answer) => {
    const { queued, reason } = answer || {};
    return queued ? { ok: true, queued } : reason ? fail(reason, delivery.name) : judge(delivery, answer);
  };
};
