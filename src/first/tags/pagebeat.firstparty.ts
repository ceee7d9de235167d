import { addTimeZone } from '../browser/addTimeZone.js';
import { addUserAgent } from '../browser/addUserAgent.js';
import { firstparty } from '../destinations/firstparty.js';
import { startVendorTag } from './startVendorTag.js';

startVendorTag('firstparty', firstparty, (tracker) => {
  tracker.additions.push(addTimeZone, addUserAgent);
});
