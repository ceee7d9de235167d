/** When something happened, in milliseconds since 1970, from a Date, an ISO 8601 date or seconds; throws what is none, or to come. */
export declare const readTime: (given: unknown, now: number) => number;
