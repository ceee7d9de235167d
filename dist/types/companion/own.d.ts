/** What a record has itself under a name, and not what all objects have. */
export declare const own: (record: Record<string, string>, name: string) => string | undefined;
