import type { Shown } from './describe.js';
import { type Level } from './surroundings.js';
/** Makes what speaks: each sentence once, to the console and, where it is wanted, to the badge, which has what was said before too. */
export declare const createVoice: () => {
    isNew: (what: string) => boolean;
    say: (line: string, level?: Level) => void;
    sayAll: (lines: string[]) => void;
    show: (shown: Shown) => void;
    showBadge: () => void;
};
