import { addUserAgent } from '../browser/addUserAgent.js';
import { addVisitor } from '../browser/addVisitor.js';
import { advise } from '../browser/advise.js';
import { repeat } from '../browser/repeat.js';
import { customerio } from '../destinations/customerio.js';
import { startVendorTag } from './startVendorTag.js';

startVendorTag('customerio', customerio, (tracker) => {
  tracker.additions.push(addUserAgent, addVisitor);
  tracker.advise = advise;
  repeat(tracker);
});
