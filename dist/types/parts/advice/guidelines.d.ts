/** The ways to name events, each with what it is and an example. */
export declare const guidelines: Record<string, [pattern: RegExp, must: string]>;
