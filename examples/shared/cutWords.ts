import type { Cut } from '../collector/records.js';
import { formatCount } from './formatCount.js';

const WORDS: Record<keyof Cut, [one: string, many: string]> = {
  items: ['event', 'events'],
  keys: ['key', 'keys'],
  characters: ['character', 'characters'],
};

/** What the collector has left out of a hit, in one sentence. */
export function cutWords(cut: Cut): string {
  const parts = Object.entries(WORDS).flatMap(([part, [one, many]]) => {
    const count = cut[part as keyof Cut] ?? 0;
    return count > 0 ? [`${formatCount(count)} ${count === 1 ? one : many}`] : [];
  });
  return `too long for the collector, which does not keep ${parts.join(', ')} of it`;
}
