import type { Composition } from '../catalogue/readDoors.js';
import type { Declared } from '../catalogue/readOptions.js';

export type Attribute = Pick<Declared, 'attribute' | 'option' | 'type' | 'default' | 'description' | 'isRequired'>;

/** What a tag can be made of: a destination or a part, as the code says it. */
export interface Piece {
  name: string;
  kind: 'destination' | 'part';
  /** The first of its description. */
  sentence: string;
  description: string;
  attributes: Attribute[];
  /** Of an event's options: those that it reads. */
  fields: string[];
  /** The destinations of which it takes one; none when it is for all. */
  for: string[];
  /** Other parts. */
  needs: string[];
  /** Other parts. */
  excludes: string[];
  /** Whether every tag has it. */
  isAlways: boolean;
  /** Whether only code can give it what it needs, so that it is for npm and in no tag. */
  isForCode: boolean;
  /** Of a destination: the settings that have its id, as they stand in `src/tags/doors.ts`. */
  entries: string[];
}

/** Weighs tags. */
export interface Scale {
  /** Of each of these tags, when it is asked then: its bytes with brotli. */
  weigh: (tags: Composition[]) => Promise<(tag: Composition) => number>;
}

/** Bytes with brotli. */
export interface Price {
  /** On top of the smallest tag that can have it. */
  smallest: number;
  /** On top of `pagebeat.js` or, when it is in there, what that is smaller by without it. */
  pagebeat: number;
}

export interface Prices {
  /** What every tag has, without a destination. */
  core: number;
  /** What comes by itself has no price; nor has what only code can use. */
  prices: Map<Piece, Price>;
}
