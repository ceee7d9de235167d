import type { Word } from './records.js';

/** How a word is drawn, so that it reads without colour too, and what it means. */
export const words: Record<Word, { symbol: string; style: string; means: string }> = {
  holds: { symbol: '✓', style: 'holds', means: 'what the rule says was seen' },
  fails: { symbol: '✗', style: 'fails', means: 'it was not' },
  'not offered': { symbol: '–', style: 'absent', means: 'the tag never promised it, which is no failure' },
  'not tried': { symbol: '?', style: 'untried', means: 'the browser or the run could not play it' },
};

export const WORDS = Object.keys(words) as Word[];
