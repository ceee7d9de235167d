/** The decoded parameters of an address; what can't be decoded stays as it is. */
export declare const readQuery: (url: string) => Record<string, string>;
