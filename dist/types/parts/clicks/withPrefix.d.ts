/** The fields of a record whose names begin with a prefix, without it. */
export declare const withPrefix: (record: Record<string, string>, prefix: string) => Record<string, string>;
