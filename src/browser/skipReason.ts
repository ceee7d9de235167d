import { isLocal } from '../core/isLocal.js';
import type { Settings, Skipped } from '../types/options.js';
import { read } from './read.js';

/** Why nothing is sent from this browser: by Pirsch's own key for an opt-out, or since it is one's own machine. */
export const skipReason = (settings: Settings): Skipped | undefined =>
  read('localStorage.disable_pirsch')
    ? 'opt-out'
    : settings.dev == null && isLocal(location.hostname)
      ? 'localhost'
      : undefined;
