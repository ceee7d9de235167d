import { type Item } from './readItem.js';
/** Makes what keeps items in localStorage. None of it throws where that is denied, missing, full or broken. */
export declare const createStore: () => {
    list: () => Item[];
    remove: (key: string) => boolean;
    /** @returns whether it is there to be read again; else nothing is left of it, as whoever is told so may send it */
    put: (item: Item) => boolean;
};
