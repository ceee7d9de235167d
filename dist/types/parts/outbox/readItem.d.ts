import type { Delivery } from '../../types/records.js';
/** A delivery that is kept. */
export interface Item {
    key: string;
    /** When it was sent first: milliseconds since 1970. */
    time: number;
    /** What is needed to send it again, and no more. */
    delivery: Delivery;
    /** How often the server broke down on it. */
    failures: number;
}
/** The item in a text, unless that is not one of ours, or too old, or from a clock that was wrong. */
export declare const readItem: (key: string, text: string) => Item | false;
