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
export declare const matomo: ({ url, site, category }: MatomoSettings) => TrackerDestination;
