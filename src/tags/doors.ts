import { pirsch } from '../destinations/pirsch.js';
import { swetrix } from '../destinations/swetrix.js';
import { earlyCalls } from '../parts/earlyCalls.js';
import { heartbeat } from '../parts/heartbeat.js';
import { ids } from '../parts/ids.js';
import { navigation } from '../parts/navigation.js';
import { page } from '../parts/page.js';
import { patterns } from '../parts/patterns.js';
import type { Door } from '../types/records.js';

// What each file is made of: its destinations by the setting that has their id, and its parts. Parts are applied in this
// order: the later one is the outer one where two stand around the same stage.

/** `pagebeat.js`. */
export const both: Door = [
  { code: pirsch, projectId: swetrix },
  { earlyCalls, page, navigation, patterns, heartbeat, ids },
];

/** `pagebeat.pirsch.js`. */
export const pirschAlone: Door = [{ code: pirsch }, { earlyCalls, page, navigation, patterns, heartbeat, ids }];

/** `pagebeat.swetrix.js`. */
export const swetrixAlone: Door = [{ projectId: swetrix }, { earlyCalls, page, navigation, patterns, heartbeat }];
