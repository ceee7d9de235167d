import { pirsch as make } from '../../destinations/pirsch.js';
import type { Settings } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';

// Its settings are declared there. Declaration files keep this line, and leave out imports of what they do not name.
export type {} from '../../destinations/pirsch.js';

/** What Pirsch has to be told. */
export interface PirschSettings extends Settings {
  /** The identification code of the site, 32 characters, from Pirsch's settings. */
  code: string;
}

/** {@inheritDoc make} */
export const pirsch = (settings: PirschSettings): TrackerDestination => ({
  // A key has no spaces: without one each call is refused.
  key: 'code' + (settings.code || ' '),
  settings,
  make,
});
