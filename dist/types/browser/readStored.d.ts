/** What is kept in localStorage under a key, which may have dots; nothing where storage is denied. */
export declare const readStored: (key: string) => string | undefined;
