import { addVisitor } from '../browser/addVisitor.js';
import { createBridge } from '../browser/createBridge.js';
import { repeat } from '../browser/repeat.js';
import { readSends } from '../core/readSends.js';
import { swetrix } from '../destinations/swetrix.js';
import { equipForAll } from '../equipForAll.js';
import type { Equip } from '../tracker.js';
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

const equip: Equip = (tracker) => {
  equipForAll(tracker);
  createBridge(tracker);
  repeat(tracker);
  tracker.additions.push(addVisitor);
  tracker.startHeartbeat = clearableHeartbeat();
};

startTag(
  ([pirschTag, swetrix] as Make[]).concat(names.map((name) => prefixed(name, byName[name]!))),
  names.reduce(
    (selector, name) => selector + ',script[data-' + name + '-key]',
    'script[data-code],script[data-project-id]',
  ),
  readSends,
  (tracker, settings, id) => {
    give(tracker, 'equipment', true, () => equip);
    automate(tracker, settings, id);
  },
);
