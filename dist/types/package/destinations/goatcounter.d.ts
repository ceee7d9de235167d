import type { TrackerDestination } from '../../types/tracker.js';
/** What GoatCounter has to be told. */
export interface GoatcounterSettings {
    /** Where everything goes, such as `https://CODE.goatcounter.com/count`; of a host alone it is `/count`. */
    endpoint: string;
}
/** {@inheritDoc make} */
export declare const goatcounter: ({ endpoint }: GoatcounterSettings) => TrackerDestination;
