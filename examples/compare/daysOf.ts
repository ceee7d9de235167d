import type { Played } from './records.js';

/** From when to when a browser has played. */
export const daysOf = ({ tags }: Pick<Played, 'tags'>): string => {
  const days = Object.values(tags).flatMap(({ cases }) => Object.values(cases).map(({ when }) => when));
  const [first, last] = [...days].sort().filter((_, index, all) => index === 0 || index === all.length - 1);
  return !last || first === last ? (first ?? 'never') : `${first} to ${last}`;
};
