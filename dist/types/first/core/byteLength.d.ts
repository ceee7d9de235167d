/** How many bytes a text has as UTF-8, in which it is sent. */
export declare const byteLength: (text: string) => number;
