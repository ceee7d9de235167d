import { isLocal } from '../core/isLocal.js';
import { warn } from './warn.js';

/** Says on one's own machine that a call of another vendor's does nothing here. */
export const warnLocally = (name: string): void => {
  if (isLocal(location.hostname)) warn(name);
};
