/** A record of ours as JSON. Records inside it have to be {@link bare} as well. */
export declare const encodeJson: (record: Record<string, unknown>) => string;
