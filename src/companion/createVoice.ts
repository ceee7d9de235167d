import type { Entry } from './createBadge.js';
import type { Shown } from './describe.js';
import { type Level, surroundings } from './surroundings.js';

/** Entries that the badge lists. */
const MOST = 100;

/** Makes what speaks: each sentence once, to the console and, where it is wanted, to the badge, which has what was said before too. */
export const createVoice = () => {
  const said: Record<string, boolean> = Object.create(null);
  const entries: Entry[] = [];
  let add: ((entry: Entry) => void) | undefined;

  const list = (entry: Entry): void => {
    entries.push(entry);
    if (entries.length > MOST) entries.shift();
    if (add) add(entry);
  };
  /** Whether something comes for the first time. */
  const isNew = (what: string): boolean => !said[what] && (said[what] = true);
  const say = (line: string, level?: Level): void => {
    if (!line || !isNew(line)) return;
    surroundings.say(line, level);
    list({ line, isAdvice: level !== 'info' });
  };

  return {
    isNew,
    say,
    sayAll: (lines: string[]): void => {
      for (const line of lines) say(line);
    },
    show: (shown: Shown): void => {
      surroundings.show(shown);
      list(shown);
    },
    showBadge: (): void => {
      add = add || surroundings.badge(entries);
    },
  };
};
