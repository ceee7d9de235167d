import type { Skipped } from '../../types/options.js';
import type { Stages } from '../../types/records.js';

/** Has nothing sent for one more reason, while that holds; those there are come first. */
export const skipFor = (stages: Stages, reason: Skipped, holds: () => unknown): void => {
  const { skip } = stages;
  stages.skip = (page) => skip(page) || (holds() ? reason : undefined);
};
