import { measure } from '../../../examples/catalogue/measure.js';
import type { Tag } from '../types';
import type { Work } from './results';

const PLACE = { endpoint: 'https://stats.test', file: (name: string) => `/tag/${name}` };

/** What the scripts of a tag weigh, in bytes; and apart from that, what it fetches later. */
export const weigh = async (tag: Tag): Promise<Pick<Work, 'raw' | 'gzip' | 'brotli' | 'later'>> => {
  const later = (await tag.later?.()) ?? [];
  return {
    ...measure(Object.values(await tag.files(PLACE)).join('\n')),
    later: later.reduce((sum, text) => sum + measure(text).brotli, 0),
  };
};
