import { addTimeZone } from './browser/addTimeZone.js';
import { addUserAgent } from './browser/addUserAgent.js';
import { advise } from './browser/advise.js';
import { startHeartbeat } from './browser/startHeartbeat.js';
import { copyValue } from './core/copyValue.js';
import { nextPulse } from './core/nextPulse.js';
import type { Equip } from './tracker.js';

/** Gives a tracker what any destination may need, but for what a destination brings itself. */
export const equipForAll: Equip = (tracker) => {
  tracker.additions.push(addTimeZone, addUserAgent);
  tracker.startHeartbeat = startHeartbeat;
  tracker.nextPulse = nextPulse;
  tracker.copyValue = copyValue;
  tracker.advise = advise;
};
