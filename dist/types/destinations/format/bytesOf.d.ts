/** How many bytes a text has in UTF-8. By what encodes it for an address: `TextEncoder` is younger, and half a pair counts as it is sent. */
export declare const bytesOf: (text: string) => number;
