import type { Cargo, Ending, Face } from './types.js';
/**
 * Makes what carries deliveries to the end: each is sent at once, and again where nothing can be counted twice. Each
 * ends once, if need be on a page that came back.
 */
export declare const createCourier: (face: Pick<Face, "send" | "on">) => {
    /** Sends, and tells the last ending. */
    deliver: (cargo: Cargo, done: (ending: Ending) => void) => void;
    /** The page is being left: what waits has no other chance. */
    leave: () => void;
    /** The page is there again; what it sent before may never be answered (Firefox, WebKit). */
    come: () => void;
};
