import type { Cargo } from '../../types.js';
/** A delivery that is kept. */
export interface Item {
    key: string;
    /** When it was sent first: milliseconds since 1970. */
    time: number;
    delivery: Cargo;
    /** How often the server broke down on it. */
    failures: number;
    /** What of its address says which server it is for. */
    host: string;
}
export declare const hostOf: (url: string) => string;
/** The item in a text, unless that is not one of ours, or too old, or from a clock that was wrong. */
export declare const readItem: (text: string) => Item | false;
