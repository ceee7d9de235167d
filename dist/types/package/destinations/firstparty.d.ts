import type { TrackerDestination } from '../../types/tracker.js';
/** What Firstparty has to be told. */
export interface FirstpartySettings {
    /** The write key of the source. It is public. */
    key: string;
    /** The site's own host at Firstparty, such as `https://fp.example.com`; there is no default. */
    endpoint: string;
}
/** {@inheritDoc make} */
export declare const firstparty: ({ key, endpoint }: FirstpartySettings) => TrackerDestination;
