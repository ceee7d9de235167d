/** The only name that tells an array, null, a Date and a String object apart: `[object Array]`. */
export declare const tagOf: (value: unknown) => string;
/** Throws what is wrong with an input: what it must be, and what it was; and for which destination, when not for all. */
export declare const check: (ok: unknown, what: string, must: string | RegExp, was: unknown, destination?: string) => void;
