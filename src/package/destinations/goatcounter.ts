import { goatcounter as make } from '../../destinations/goatcounter.js';
import type { Settings } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';

/** What GoatCounter has to be told. */
export interface GoatcounterSettings {
  /** Where everything goes, such as `https://CODE.goatcounter.com/count`; of a host alone it is `/count`. */
  endpoint: string;
}

/** {@inheritDoc make} */
export const goatcounter = ({ endpoint }: GoatcounterSettings): TrackerDestination => ({
  // A key has no spaces: without one each call is refused.
  key: 'goatcounter' + (endpoint || ' '),
  settings: { goatcounter: endpoint } as Settings,
  make,
});
