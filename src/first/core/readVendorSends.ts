import type { Sends } from '../types.js';
import type { TagSettings } from './readTag.js';

/** What a tag sends to a destination that has no heartbeat. */
export const readVendorSends = (settings: TagSettings): Sends => ({
  pageview: !settings.disablePageViews,
  event: true,
  heartbeat: 0,
});
