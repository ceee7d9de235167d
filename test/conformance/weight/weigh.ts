import { measure } from '../../../examples/catalogue/measure.js';
import type { Tag } from '../types';

const PLACE = { endpoint: 'https://stats.test', file: (name: string) => `/tag/${name}` };

/** What the scripts of a tag weigh, in bytes; what it fetches later is not in it. */
export const weigh = async (tag: Tag): Promise<{ raw: number; gzip: number; brotli: number }> =>
  measure(Object.values(await tag.files(PLACE)).join('\n'));
