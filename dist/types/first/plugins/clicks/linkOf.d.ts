/** A link that was clicked, with the parts of its address. */
export interface Link {
    url: string;
    protocol: string;
    host: string;
    path: string;
    /** What its `download` attribute says; null when it has none. */
    download: string | null;
}
/**
 * The link among the elements of a click, in HTML or SVG; nothing when there is none, when it leads nowhere or is to be
 * ignored. Its address is read when it is clicked, as it is then.
 */
export declare const linkOf: (elements: Element[]) => Link | undefined;
