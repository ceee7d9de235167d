/** A text of at most so many bytes in UTF-8, not cut within a character. */
export declare const cutBytes: (text: string, most: number) => string;
