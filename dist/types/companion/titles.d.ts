/** The destinations, as they write themselves. */
export declare const titles: Record<string, string>;
