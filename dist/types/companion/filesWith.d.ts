/** The files that have all of these parts and destinations, the smallest first. */
export declare const filesWith: (names: string[]) => string[];
