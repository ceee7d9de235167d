import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Send an event for each click on a link to a file. @default false */
        downloads?: Switch;
        /**
         * Send no event for a click on a link to a file from a tag with the id of one of Pirsch's own scripts, which does so by
         * itself.
         * @default false
         */
        disableDownloads?: Switch;
        /** The name of the event for a click on a link to a file. @default 'File Download' */
        downloadEventName?: string;
        /** What a link to a file may end with beside the usual, with commas between: `tar,ttf`. @default nothing */
        downloadExtensions?: string;
    }
}
/**
 * Sends an event for each click on a link to a file, by the end of its path or its `download` attribute, with its path as
 * `file`; with the host in front, when that is another one. It is non-interactive (by the part of that name), and
 * `data-pirsch-ignore`, on the link or around it, leaves it out.
 *
 * With `data-downloads`; on by itself with the tag's id `pirschextendedjs` or `pianjs`, unless `data-disable-downloads`.
 *
 * @see https://docs.pirsch.io/advanced/file-downloads
 */
export declare const downloads: Part;
