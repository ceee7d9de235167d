import { umami as make } from '../../destinations/umami.js';
import { nested } from '../../parts/nested.js';
import type { Settings } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';

/** What Umami has to be told. */
export interface UmamiSettings {
  /** The website's id at Umami, a UUID. */
  websiteId: string;
  /** Where everything goes, at `/api/send` below it. @default 'https://cloud.umami.is' */
  hostUrl?: string;
  /** What all is marked with, of at most 50 characters, to compare two forms of a page. @default nothing */
  tag?: string;
}

/** {@inheritDoc make} */
export const umami = ({ websiteId, hostUrl, tag }: UmamiSettings): TrackerDestination => ({
  // A key has no spaces: without one each call is refused.
  key: 'websiteId' + (websiteId || ' '),
  settings: { websiteId, hostUrl, umamiTag: tag } as Settings,
  make,
  parts: { nested },
});
