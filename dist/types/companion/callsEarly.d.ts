/**
 * Whether an inline script calls the function as it runs, and not in a handler: outside of all braces, in no arrow function, and
 * without a look whether it is there. Pure.
 */
export declare const callsEarly: (code: string, name: string) => boolean;
