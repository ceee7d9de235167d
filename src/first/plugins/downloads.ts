import type { Plugin } from '../types.js';
import { isDownload } from './clicks/isDownload.js';
import { onLink } from './clicks/onLink.js';

/** How downloads are counted. */
export interface DownloadsSettings {
  /** The name of the event. @default 'File Download' */
  name?: string | undefined;
  /** Endings of files, with commas between, beside the usual ones: `tar,ttf`. */
  extensions?: string | undefined;
}

/**
 * Sends an event for each click on a link to a file, by the end of its path or its `download` attribute, with its path as
 * `file`; with the host in front, when that is another one. It is non-interactive, and `data-pirsch-ignore`, on the link
 * or around it, leaves it out.
 *
 * @see https://docs.pirsch.io/advanced/file-downloads
 */
export const downloads =
  ({ name, extensions }: DownloadsSettings = {}): Plugin =>
  ({ on, track }) =>
    onLink(on, (link) => {
      if (/^(mailto|tel|javascript):/.test(link.protocol) || !isDownload(link, extensions)) return;
      const { host, path, protocol, download } = link;
      // What is made in the page (`blob:`, `data:`) has no path that says anything.
      const file = /^https?:/.test(protocol) ? (host === location.hostname ? '' : host) + path : download || protocol;
      track(name || 'File Download', { meta: { file }, non_interactive: true });
    });
