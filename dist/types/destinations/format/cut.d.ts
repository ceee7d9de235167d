/** A text of at most so many characters (UTF-16), not cut within a pair of surrogates. */
export declare const cut: (text: string, most: number) => string;
