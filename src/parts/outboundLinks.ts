import type { Part } from '../types/records.js';
import { whenWanted } from './around/whenWanted.js';
import { isExtended } from './clicks/isExtended.js';
import { onLink } from './clicks/onLink.js';

declare module '../types/options.js' {
  interface Settings {
    /** Send an event for each click on a link to another host. @default false */
    outboundLinks?: Switch;
    /**
     * Send no event for a click on a link to another host from a tag with the id of one of Pirsch's own scripts, which does so
     * by itself.
     * @default false
     */
    disableOutboundLinks?: Switch;
    /** The name of the event for a click on a link to another host. @default 'Outbound Link Click' */
    outboundLinkEventName?: string;
  }
}

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
export const outboundLinks: Part = (stages, settings) =>
  whenWanted(
    stages,
    settings,
    (given) => (isExtended(given) ? given.disableOutboundLinks == null : given.outboundLinks != null),
    ({ outboundLinkEventName, downloadExtensions }) =>
      onLink(stages, downloadExtensions, ({ at, isWeb, other, isFile }) => {
        if (isWeb && other && !isFile) {
          stages.track(outboundLinkEventName || 'Outbound Link Click', {
            meta: { url: at.href },
            non_interactive: true,
          });
        }
      }),
  );
