/** Throws the name of what is wrong, unless it is right. */
export declare const check: (ok: unknown, what: string) => void;
