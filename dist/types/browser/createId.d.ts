/** A random id, as a UUID of version 4 (RFC 9562). `crypto.randomUUID` is there on https pages only. */
export declare const createId: () => string;
