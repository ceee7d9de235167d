import type { TrackerDestination } from '../../types/tracker.js';
/** What Plausible has to be told. */
export interface PlausibleSettings {
    /** The site's domain, as it is called at Plausible; of several sites all, with commas between and no spaces. */
    domain: string;
    /**
     * Where everything goes, in whole, as a proxy may call it anything; of a host alone it is `/api/event`.
     * @default 'https://plausible.io/api/event'
     */
    endpoint?: string;
}
/** {@inheritDoc make} */
export declare const plausible: ({ domain, endpoint }: PlausibleSettings) => TrackerDestination;
