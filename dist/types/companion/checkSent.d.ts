import type { Delivery, Page, TrackEvent } from '../types/records.js';
/** What to say of what would be sent: what a vendor cuts, refuses or advises against, and what looks personal. Pure. */
export declare const checkSent: (deliveries: Delivery[], { url, title }: Page, event: TrackEvent | undefined, guideline?: string) => string[];
