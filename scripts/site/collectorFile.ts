import { fromRoot } from '../fromRoot.js';

/** Where the collector of the example site keeps what it gets. */
export const collectorFile = fromRoot('.data/collector.db');
