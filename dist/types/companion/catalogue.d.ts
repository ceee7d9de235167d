/** The attributes of a tag, as `dataset` names them, each with the part or destination that reads it; empty: all tags do. */
export declare const ATTRIBUTES: Record<string, string>;
/** Words that attributes begin with, each with the part that reads those. */
export declare const FAMILIES: Record<string, string>;
/** What only code can give. */
export declare const GIVEN: Record<string, string>;
/** What may come with an event, each with the part that keeps it; empty: all tags do. */
export declare const OPTIONS: Record<string, string>;
/** The settings that have an id, each with its destination. */
export declare const IDS: Record<string, string>;
/** The files, each with its destinations and parts; the smaller first. */
export declare const FILES: Record<string, string[]>;
