import type { Played, Result } from './records.js';

/** What a browser has seen of a tag in a case; nothing when that was not played yet. */
export const resultOf = ({ tags }: Pick<Played, 'tags'>, tag: string, one: string): Result | undefined =>
  tags[tag]?.cases[one];
