import { ackee } from './tags/ackee';
import { counterscale } from './tags/counterscale';
import { floor } from './tags/floor';
import { openPanel } from './tags/openPanel';
import { pagebeats } from './tags/pagebeat';
import { plausible } from './tags/plausible';
import { plausibleTracker } from './tags/plausibleTracker';
import { posthog } from './tags/posthog';
import { posthogLite } from './tags/posthogLite';
import { segment } from './tags/segment';
import { snowplow } from './tags/snowplow';
import { swetrix } from './tags/swetrix';
import type { Tag } from './types';

/** In the order of the table. */
export const tags: Tag[] = [
  floor,
  ...pagebeats,
  plausible,
  plausibleTracker,
  swetrix,
  ackee,
  openPanel,
  counterscale,
  posthogLite,
  posthog,
  snowplow,
  segment,
];

/** What is on npm and can't be had as it is, with the reason. */
export const leftOut: Record<string, string> = {
  '@vercel/analytics': 'it is a loader: the script itself comes from the host that serves the site, and is not on npm',
};
