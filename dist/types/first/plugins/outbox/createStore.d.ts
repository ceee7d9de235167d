import type { Cargo } from '../../types.js';
import { type Item } from './readItem.js';
/** Makes what keeps items in localStorage. None of it throws where that is denied, missing, full or broken. */
export declare const createStore: () => {
    list: () => Item[];
    remove: (key: string) => boolean;
    put: (key: string, item: Partial<Item>, isLast?: boolean) => boolean;
    /** The time of what is sent now. Its fraction of a millisecond keeps the order of what comes together. */
    stamp: () => number;
    /** Keeps what is new. */
    keep: (time: number, delivery: Cargo) => boolean;
};
