/** A line for the developer; one of each kind, so that a mistake in a loop does not fill the console. */
export declare const warn: (what: string) => void;
