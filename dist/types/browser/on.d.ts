/** Listens for the page's whole life, before anybody can stop the event on its way. */
export declare const on: (types: string, listener: (event: never) => void) => void;
