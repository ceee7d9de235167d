import { l as linkOf, i as isDownload } from '../shared/linkOf.js';
import { o as onClick } from '../shared/onClick.js';

/**
 * Sends an event for each click on a link to a file, by the end of its path or its `download` attribute, with its path as
 * `file`; with the host in front, when that is another one. It is non-interactive, and `data-pirsch-ignore`, on the link
 * or around it, leaves it out.
 *
 * @see https://docs.pirsch.io/advanced/file-downloads
 */
const downloads = ({ name, extensions } = {}) => ({ track }) => onClick((elements) => {
    const link = linkOf(elements);
    if (!link || /^(mailto|tel|javascript):/.test(link.protocol) || !isDownload(link, extensions))
        return;
    const { host, path, protocol, download } = link;
    // What is made in the page (`blob:`, `data:`) has no path that says anything.
    const file = /^https?:/.test(protocol) ? (host === location.hostname ? '' : host) + path : download || protocol;
    track(name || 'File Download', { meta: { file }, non_interactive: true });
});

export { downloads };
//# sourceMappingURL=downloads.js.map
