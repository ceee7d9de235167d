import { countVisitorsBy } from '../countVisitorsBy.mjs';

/** Which other sites brought visitors. */
export const referrers = countVisitorsBy('referrer');
