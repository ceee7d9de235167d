/** A record without a prototype, so that nothing a page gave to all objects shows through in JSON. */
export declare const bare: <Given extends object>(record: Given) => Given;
