import { o as onLink, i as isDownload } from '../shared/onLink.js';
import '../shared/onClick.js';

/**
 * Sends an event for each click on a link to a file, by the end of its path or its `download` attribute, with its path as
 * `file`; with the host in front, when that is another one. It is non-interactive, and `data-pirsch-ignore`, on the link
 * or around it, leaves it out.
 *
 * @see https://docs.pirsch.io/advanced/file-downloads
 */
const downloads = ({ name, extensions } = {}) => ({ on, track }) => onLink(on, (link) => {
    if (/^(mailto|tel|javascript):/.test(link.protocol) || !isDownload(link, extensions))
        return;
    const { host, path, protocol, download } = link;
    // What is made in the page (`blob:`, `data:`) has no path that says anything.
    const file = /^https?:/.test(protocol) ? (host === location.hostname ? '' : host) + path : download || protocol;
    track(name || 'File Download', { meta: { file }, non_interactive: true });
});

export { downloads };
//# sourceMappingURL=downloads.js.map
