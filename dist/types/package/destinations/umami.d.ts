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
export declare const umami: ({ websiteId, hostUrl, tag }: UmamiSettings) => TrackerDestination;
