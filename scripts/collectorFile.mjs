import { fromRoot } from './fromRoot.mjs';

/** Where the collector of the example site keeps what it gets. */
export const collectorFile = fromRoot('.data/collector.db');
