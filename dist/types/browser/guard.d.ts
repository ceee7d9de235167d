/** Makes what may run inside a function, a listener or a timer of the page: it never throws. */
export declare const guard: <Given>(action: (given: Given) => unknown) => (given: Given) => void;
