import { countVisitorsBy } from '../countVisitorsBy.js';

/** Which other sites brought visitors. */
export const referrers = countVisitorsBy('referrer');
