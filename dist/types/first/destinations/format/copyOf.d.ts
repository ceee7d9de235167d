/** A record's own fields in another one. It has no prototype, so that `__proto__` is a key like any other. */
export declare const copyOf: <Given extends object>(record: Given) => Given;
