/**
 * Makes what may run inside a function, a listener or a timer of the page: it never throws. It is called with what the action
 * expects, or with nothing where that expects nothing.
 */
export declare const guard: <Given>(action: (given: Given) => unknown) => (given?: Given) => void;
