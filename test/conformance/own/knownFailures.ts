import type { EngineName } from '../../engines/harness/types';
import type { Case, Tag } from '../types';

interface Known {
  /** The name of the case, which docs/compare.md names too, with what it would take. */
  name: string;
  isIn?(tag: Tag, engine: EngineName): boolean;
}

/** Where a file of pagebeat fails a case, and it is known why. */
export const knownFailures: Known[] = [
  {
    name: 'a full quota of 64 KiB',
    isIn: ({ offers }, engine) => !offers.includes('quota') || engine !== 'firefox',
  },
  { name: 'an anchor within the page' },
  { name: 'no preflights', isIn: ({ name }) => /swetrix/i.test(name) },
];

export const isKnown = (tag: Tag, one: Case, engine: EngineName): boolean =>
  knownFailures.some(({ name, isIn = () => true }) => name === one.name && isIn(tag, engine));
