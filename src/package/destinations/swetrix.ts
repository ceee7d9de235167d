import { swetrix as make } from '../../destinations/swetrix.js';
import type { Settings } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';

// Its settings are declared there. Declaration files keep this line, and leave out imports of what they do not name.
export type {} from '../../destinations/swetrix.js';

/** What Swetrix has to be told. */
export interface SwetrixSettings extends Settings {
  /** The project's id, 12 characters. */
  projectId: string;
}

/** {@inheritDoc make} */
export const swetrix = (settings: SwetrixSettings): TrackerDestination => ({
  // A key has no spaces: without one each call is refused.
  key: 'projectId' + (settings.projectId || ' '),
  settings,
  make,
});
