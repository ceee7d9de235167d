import { addOwnReferrer } from '../browser/addOwnReferrer.js';
import { addVisitor } from '../browser/addVisitor.js';
import { createBridge } from '../browser/createBridge.js';
import { repeat } from '../browser/repeat.js';
import { readSends } from '../core/readSends.js';
import { equipForAll } from '../equipForAll.js';
import type { Equip } from '../tracker.js';
import { automate } from './automate.js';
import { clearableHeartbeat } from './clearableHeartbeat.js';
import { give } from './give.js';
import { pirschTag } from './pirschTag.js';
import { prefixed } from './prefixed.js';
import { type Make, startTag } from './startTag.js';
import { swetrixTag } from './swetrixTag.js';
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
  ([pirschTag, swetrixTag] as Make[]).concat(names.map((name) => prefixed(name, byName[name]!))),
  names.reduce(
    (selector, name) => selector + ',script[data-' + name + '-key]',
    'script[data-code],script[data-client-id],script[data-project-id]',
  ),
  readSends,
  (tracker, settings, id) => {
    give(tracker, 'equipment', true, () => equip);
    give(tracker, 'ownReferrer', settings.dev !== true && settings.dev, () => ({ additions }) => {
      additions.push(addOwnReferrer('' + settings.dev));
    });
    automate(tracker, settings, id);
  },
);
