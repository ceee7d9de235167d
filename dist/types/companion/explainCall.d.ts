/** What a call was given. */
export interface Call {
    name: unknown;
    options: unknown;
}
/** What to say of a call that is refused, by the name of what is wrong with it: `meta.plan`, `name for Swetrix`. Pure. */
export declare const explainCall: (what: unknown, { name, options }: Call) => string;
