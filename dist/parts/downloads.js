import { w as whenWanted } from '../shared/whenWanted.js';
import { o as onLink, i as isExtended } from '../shared/onLink.js';
import '../shared/guard.js';
import '../shared/readAddress.js';
import '../shared/onClick.js';

/**
 * Sends an event for each click on a link to a file, by the end of its path or its `download` attribute, with its path as
 * `file`; with the host in front, when that is another one. It is non-interactive (by the part of that name), and
 * `data-pirsch-ignore`, on the link or around it, leaves it out.
 *
 * With `data-downloads`; on by itself with the tag's id `pirschextendedjs` or `pianjs`, unless `data-disable-downloads`.
 *
 * @see https://docs.pirsch.io/advanced/file-downloads
 */
const downloads = (stages, settings) => whenWanted(stages, settings, (given) => (isExtended(given) ? given.disableDownloads == null : given.downloads != null), ({ downloadEventName, downloadExtensions }) => onLink(stages, downloadExtensions, ({ at, isWeb, other, isFile, download }) => {
    if (!isFile || /^(mailto|tel|javascript):/.test(at.protocol))
        return;
    // What is made in the page (`blob:`, `data:`) has no path that says anything.
    const file = isWeb ? other + at.pathname : download || at.protocol;
    stages.track(downloadEventName || 'File Download', { meta: { file }, non_interactive: true });
}));

export { downloads };
//# sourceMappingURL=downloads.js.map
