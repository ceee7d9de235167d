import { countVisitorsBy } from '../countVisitorsBy.mjs';

/** Which sources brought visitors, as links name them: `utm_source`, `source` or `ref`. */
export const sources = countVisitorsBy('source');
