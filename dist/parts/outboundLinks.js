import { w as whenWanted } from '../shared/whenWanted.js';
import { o as onLink, i as isExtended } from '../shared/onLink.js';
import '../shared/guard.js';
import '../shared/readAddress.js';
import '../shared/onClick.js';

/**
 * Sends an event for each click on a link to another host, with the address as `url`: links, areas and links in SVG, added
 * at any time. It is non-interactive (by the part of that name): for Pirsch a visit that ends with it stays a bounce. A link to
 * a file is left to `downloads`; `data-pirsch-ignore`, on the link or around it, leaves it out.
 *
 * With `data-outbound-links`; on by itself with the tag's id `pirschextendedjs` or `pianjs`, unless
 * `data-disable-outbound-links`.
 *
 * @see https://docs.pirsch.io/advanced/outbound-links
 */
const outboundLinks = (stages, settings) => whenWanted(stages, settings, (given) => (isExtended(given) ? given.disableOutboundLinks == null : given.outboundLinks != null), ({ outboundLinkEventName, downloadExtensions }) => onLink(stages, downloadExtensions, ({ at, isWeb, other, isFile }) => {
    if (isWeb && other && !isFile) {
        stages.track(outboundLinkEventName || 'Outbound Link Click', {
            meta: { url: at.href },
            non_interactive: true,
        });
    }
}));

export { outboundLinks };
//# sourceMappingURL=outboundLinks.js.map
