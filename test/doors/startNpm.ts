import type { TrackerOptions } from '../../src/package/index.js';
import type { Page } from './openPage.js';
import { CODE, PID } from './startCollector.js';

/** A tracker as an npm user starts it, for both destinations or one of them. */
export const startNpm = async (
  page: Page,
  origin: string,
  to: 'both' | 'pirsch' | 'swetrix',
  settings: Omit<TrackerOptions, 'destinations'> = {},
) => {
  const { createTracker, pirsch, swetrix } = await page.npm();
  const endpoints = {
    hitEndpoint: origin + '/hit',
    eventEndpoint: origin + '/event',
    sessionEndpoint: origin + '/session',
  };
  const all = [pirsch({ code: CODE, ...endpoints }), swetrix({ projectId: PID, api: origin + '/log' })];
  return createTracker({
    destinations: all.filter((_, index) => to === 'both' || to === ['pirsch', 'swetrix'][index]),
    ...settings,
  });
};
