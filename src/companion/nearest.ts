import { distance } from './distance.js';

/** A word as it sounds: `data-heart-beat` and `heartBeat` are one. */
export const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Short for each other, and longer than that in what people write. */
const isBeginning = (one: string, other: string): boolean => one.length > 3 && !other.indexOf(one);

/** The name that was meant by one that there is not, if it can be told: a third of its letters may be wrong. */
export const nearest = (word: string, names: string[]): string | undefined => {
  const given = plain(word);
  const found = names
    .map((name) => {
      const one = plain(name);
      const far = distance(given, one);
      return { name, far, rank: isBeginning(one, given) || isBeginning(given, one) ? Math.min(far, 1) : far };
    })
    .sort((one, other) => one.rank - other.rank || one.far - other.far)[0];
  return found && found.rank <= Math.max(1, Math.floor(given.length / 3)) ? found.name : undefined;
};
