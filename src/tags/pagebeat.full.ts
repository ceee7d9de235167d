import { addTimeZone } from '../browser/addTimeZone.js';
import { addUserAgent } from '../browser/addUserAgent.js';
import { addVisitor } from '../browser/addVisitor.js';
import { advise } from '../browser/advise.js';
import { createBridge } from '../browser/createBridge.js';
import { repeat } from '../browser/repeat.js';
import { copyValue } from '../core/copyValue.js';
import { nextPulse } from '../core/nextPulse.js';
import { readSends } from '../core/readSends.js';
import { swetrix } from '../destinations/swetrix.js';
import { automate } from './automate.js';
import { clearableHeartbeat } from './clearableHeartbeat.js';
import { give } from './give.js';
import { pirschTag } from './pirschTag.js';
import { prefixed } from './prefixed.js';
import { type Make, startTag } from './startTag.js';
import * as vendors from './vendors.js';

const byName: Record<string, Make> = vendors;
// An ES5 engine takes the `__proto__: null` that a bundler puts there for a name like any other.
const names = Object.keys(byName).filter((name) => byName[name]);

startTag(
  ([pirschTag, swetrix] as Make[]).concat(names.map((name) => prefixed(name, byName[name]!))),
  names.reduce(
    (selector, name) => selector + ',script[data-' + name + '-key]',
    'script[data-code],script[data-project-id]',
  ),
  readSends,
  (tracker, settings, id) => {
    give(tracker, 'equipment', true, () => () => {
      tracker.additions.push(addTimeZone, addUserAgent, addVisitor);
      tracker.startHeartbeat = clearableHeartbeat();
      tracker.nextPulse = nextPulse;
      tracker.copyValue = copyValue;
      tracker.advise = advise;
      createBridge(tracker);
      repeat(tracker);
    });
    automate(tracker, settings, id);
  },
);
