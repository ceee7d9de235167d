/** What to say of ids that can’t be right: not of an empty one, which is as if it were not there. Pure. */
export declare const checkIds: (given: Record<string, unknown>, isTag?: boolean) => string[];
