import { guard } from '../../browser/guard.js';
import type { Settings } from '../../types/options.js';
import type { Stages } from '../../types/records.js';

/** Starts something once, for the first tag of the page that wants it: a tag that comes later may, where the first one does not. */
export const whenWanted = (
  stages: Stages,
  settings: Settings,
  isWanted: (settings: Settings) => unknown,
  start: (settings: Settings) => void,
): void => {
  const { add } = stages;
  let isStarted = false;
  const ask = (given: Settings): void => {
    if (isStarted || !isWanted(given)) return;
    isStarted = true;
    guard(start)(given);
  };
  stages.add = (route, kinds) => {
    ask(route.settings);
    add(route, kinds);
  };
  ask(settings);
};
