/**
 * A record of ours as JSON, also where a page gave all objects a `toJSON` (Prototype.js): an own one without a value hides it.
 * Records inside it have no prototype.
 */
export declare const json: (record: Record<string, unknown>) => string;
