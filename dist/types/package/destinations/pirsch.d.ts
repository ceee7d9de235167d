import type { Settings } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';
export type {} from '../../destinations/pirsch.js';
/** What Pirsch has to be told. */
export interface PirschSettings extends Settings {
    /** The identification code of the site, 32 characters, from Pirsch's settings. */
    code: string;
}
/** {@inheritDoc make} */
export declare const pirsch: (settings: PirschSettings) => TrackerDestination;
