import type { Addition } from '../types.js';
/** Makes what reports the site's own pages among the referrers with another host too: they are no referrer to anybody. */
export declare const addOwnReferrer: (host: string) => Addition;
