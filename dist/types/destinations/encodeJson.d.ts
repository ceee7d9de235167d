/** A record as JSON, also where a page gave all objects a `toJSON` (Prototype.js): an own one without a value hides it. */
export declare const encodeJson: (record: Record<string, unknown>) => string;
