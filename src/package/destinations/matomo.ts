import { matomo as make } from '../../destinations/matomo.js';
import { uuids } from '../../parts/uuids.js';
import type { Settings } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';

/** What Matomo has to be told. */
export interface MatomoSettings {
  /** Where Matomo is, with or without `matomo.php` at its end. */
  url: string;
  /** The site's number at Matomo. */
  site: string | number;
  /** The category of an event that has none among its metadata. @default 'Event' */
  category?: string;
}

/** {@inheritDoc make} */
export const matomo = ({ url, site, category }: MatomoSettings): TrackerDestination => ({
  // A key has no spaces: without one each call is refused. Two Matomos may have a site of the same number.
  key: 'matomoSite' + (site || ' ') + '@' + url,
  settings: { matomoUrl: url, matomoSite: '' + site, matomoCategory: category } as Settings,
  make,
  parts: { uuids },
});
