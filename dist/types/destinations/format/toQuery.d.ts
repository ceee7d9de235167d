/** Fields as the query of an address, without those that have no value. Half a surrogate pair becomes U+FFFD. */
export declare const toQuery: (fields: Record<string, unknown>) => string;
