import type { Settings } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';
export type {} from '../../destinations/swetrix.js';
/** What Swetrix has to be told. */
export interface SwetrixSettings extends Settings {
    /** The project's id, 12 characters. */
    projectId: string;
}
/** {@inheritDoc make} */
export declare const swetrix: (settings: SwetrixSettings) => TrackerDestination;
