import type { Delivery } from '../../types/records.js';
/** What is more than a vendor keeps. */
export interface Over {
    /** The vendor, for people. */
    name: string;
    what: 'metadata' | 'tags';
    /** Such as `characters in a key`. */
    much: string;
    /** How much of it is kept. */
    limit: number;
}
/** What of the metadata and the tags that would be sent is more than their vendors keep. Pure. */
export declare const overLimits: (deliveries: Delivery[]) => Over[];
