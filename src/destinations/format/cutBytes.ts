import { bytesOf } from '../../core/bytesOf.js';
import { cut } from './cut.js';

/** A text of at most so many bytes in UTF-8, not cut within a character. */
export const cutBytes = (text: string, most: number): string => {
  let kept = cut(text, most);
  while (bytesOf(kept) > most) kept = cut(kept, kept.length - 1);
  return kept;
};
