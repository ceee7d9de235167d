import type { Stages } from '../../types/records.js';
/** A link that was clicked. */
export interface Link {
    /** Where it leads, as it is when it is clicked; neither name nor password are told to anybody. */
    at: URL;
    /** By http. */
    isWeb: boolean;
    /** The host, where it is not the page's own. */
    other: string;
    /** It says that it is a file, or its path ends as one. */
    isFile: boolean;
    /** What its `download` attribute says; null when it has none. */
    download: string | null;
}
/**
 * Tells of each click on a link that leads somewhere and is not to be ignored, in HTML or SVG.
 *
 * @param extensions endings of files beside the usual ones, with commas between
 */
export declare const onLink: (stages: Stages, extensions: string | undefined, act: (link: Link) => void) => void;
