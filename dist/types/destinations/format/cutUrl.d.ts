/** An address of at most so many characters, which are bytes as browsers write it; not cut within a character that is escaped. */
export declare const cutUrl: (url: string, most: number) => string;
