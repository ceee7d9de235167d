import { o as onLink, i as isDownload } from '../shared/onLink.js';
import '../shared/onClick.js';

/**
 * Sends an event for each click on a link to another host, with the address as `url`: links, areas and links in SVG, added
 * at any time. It is non-interactive: for Pirsch a visit that ends with it stays a bounce. A link to a file is left to
 * `downloads()`; `data-pirsch-ignore`, on the link or around it, leaves it out.
 *
 * @see https://docs.pirsch.io/advanced/outbound-links
 */
const outboundLinks = ({ name, extensions } = {}) => ({ on, track }) => onLink(on, (link) => {
    if (/^https?:/.test(link.protocol) && link.host !== location.hostname && !isDownload(link, extensions)) {
        track(name || 'Outbound Link Click', { meta: { url: link.url }, non_interactive: true });
    }
});

export { outboundLinks };
//# sourceMappingURL=outboundLinks.js.map
