import { addTimeZone } from './browser/addTimeZone.js';
import { addUserAgent } from './browser/addUserAgent.js';
import { advise } from './browser/advise.js';
import { startHeartbeat } from './browser/startHeartbeat.js';
import { copyValue } from './core/copyValue.js';
import { nextPulse } from './core/nextPulse.js';
import type { Equip } from './tracker.js';

/**
 * Gives a tracker what any destination may need: the time zone, the user agent, heartbeats, nested metadata. It is what a
 * destination of one's own has for `needs`, when it needs any of it.
 */
export const equipForAll: Equip = (tracker) => {
  tracker.additions.push(addTimeZone, addUserAgent);
  tracker.startHeartbeat = startHeartbeat;
  tracker.nextPulse = nextPulse;
  tracker.copyValue = copyValue;
  tracker.advise = advise;
};
