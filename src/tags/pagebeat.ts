import { addTimeZone } from '../browser/addTimeZone.js';
import { startHeartbeat } from '../browser/startHeartbeat.js';
import { nextPulse } from '../core/nextPulse.js';
import { readSends } from '../core/readSends.js';
import { pirsch } from '../destinations/pirsch.js';
import { swetrix } from '../destinations/swetrix.js';
import { startTag } from './startTag.js';

startTag([pirsch, swetrix], 'script[data-code],script[data-project-id]', readSends, (tracker) => {
  tracker.additions.push(addTimeZone);
  tracker.startHeartbeat = startHeartbeat;
  tracker.nextPulse = nextPulse;
});
