import type { TrackEvent } from '../../types/records.js';
/** What looks personal: where it is, and what it looks like. Never what it says. */
export interface Personal {
    place: 'path' | 'query' | 'meta';
    /** The name of it: in the query, or of the metadata, such as `meta.contact.mail`. */
    name: string;
    /** Such as `an e-mail address`. */
    looks: string;
}
/** What looks personal in an address and in the metadata of an event. Pure. */
export declare const findPersonal: (url: string, event: TrackEvent | undefined) => Personal[];
