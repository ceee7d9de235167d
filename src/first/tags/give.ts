import type { Equip, Equipment } from '../tracker.js';

/** Gives a tracker something that is wanted, once, however many tags and copies of a script there are. */
export const give = (tracker: Equipment, name: string, isWanted: unknown, make: () => Equip): void => {
  if (!isWanted || tracker.has[name]) return;
  tracker.has[name] = true;
  make()(tracker);
};
