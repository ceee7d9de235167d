import { bare } from './bare.js';
import { stringify } from './stringify.js';

/** A record of ours as JSON. Records inside it have to be {@link bare} as well. */
export const encodeJson = (record: Record<string, unknown>): string => stringify(bare(record));
