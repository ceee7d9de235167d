/** What is on this page. */
export interface Has {
    /** The parts, by their names. */
    parts: Record<string, boolean | undefined>;
    /** The settings with an id that this page sends by: `code`. */
    ids: string[];
    /** The file, for people. */
    file: string;
    /** Whether it is a script tag, and not a tracker from npm. */
    isTag: boolean;
}
/** A tag of ours, as it stands on the page. */
export interface Tag {
    /** Its attributes, as `dataset` names them. */
    given: Record<string, string>;
    /** The name of its file. */
    file: string;
    /** The names of what does not begin with `data-`. */
    bare?: string[];
}
