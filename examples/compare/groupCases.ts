import { isOwn } from './isOwn.js';
import type { NamedCase, NamedTag, Played } from './records.js';
import { resultOf } from './resultOf.js';

export interface Group {
  title: string;
  cases: NamedCase[];
}

/** Cases where a file of this project fails come first: what one's own table shows last is not believed. */
export const groupCases = (played: Played, tags: NamedTag[], cases: NamedCase[]): Group[] => {
  const own = tags.filter(({ name }) => isOwn(name));
  const failsOwn = (one: NamedCase): boolean =>
    own.some(({ name }) => resultOf(played, name, one.name)?.word === 'fails');
  return [
    { title: 'A file of pagebeat fails', cases: cases.filter(failsOwn) },
    { title: 'No file of pagebeat fails', cases: cases.filter((one) => !failsOwn(one)) },
  ].filter((group) => group.cases.length > 0);
};
