import { fail } from '../../core/fail.js';
import type { Stages } from '../../types/records.js';

/** Lets what stands around `send` say more than a status: that something is queued, or why it failed. It may be applied more than once. */
export const tell = (stages: Stages): void => {
  const { judge } = stages;
  stages.judge = (delivery, answer) => {
    // Its own, and not what a page put on `Object.prototype`.
    const says = answer && Object.keys(answer)[0];
    return says === 'queued'
      ? { ok: true, queued: true }
      : says === 'reason'
        ? fail(answer!.reason!, delivery.name)
        : judge(delivery, answer);
  };
};
