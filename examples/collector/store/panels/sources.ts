import { countVisitorsBy } from '../countVisitorsBy.js';

/** Which sources brought visitors, as links name them: `utm_source`, `source` or `ref`. */
export const sources = countVisitorsBy('source');
