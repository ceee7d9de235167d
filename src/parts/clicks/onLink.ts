import { readAddress } from '../../browser/readAddress.js';
import type { Stages } from '../../types/records.js';
import { isDownload } from './isDownload.js';
import { onClick } from './onClick.js';

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

const IGNORED = '[data-pirsch-ignore],[pirsch-ignore],.pirsch-ignore';

/**
 * Tells of each click on a link that leads somewhere and is not to be ignored, in HTML or SVG.
 *
 * @param extensions endings of files beside the usual ones, with commas between
 */
export const onLink = (stages: Stages, extensions: string | undefined, act: (link: Link) => void): void =>
  onClick(stages, (path, isFirst) => {
    const element = path.filter(({ localName }) => /^(a|area)$/.test(localName))[0];
    const { href } = (element || {}) as { href?: string | { baseVal: string } };
    // In SVG it is an object: https://svgwg.org/svg2-draft/types.html#InterfaceSVGURIReference
    const address = href && typeof href === 'object' ? href.baseVal : href;
    // Not asked of the element itself, as a field of a form may be named `matches`.
    const isIgnored = (one: Element): boolean => window.Element.prototype.matches.call(one, IGNORED);
    if (!element || !address || path.some(isIgnored) || !isFirst(element)) return;
    // What is no address leads nowhere: it throws, which nobody hears of.
    const at = readAddress(new window.URL(address, element.baseURI).href);
    const download = element.getAttribute('download');
    act({
      at,
      isWeb: !at.protocol.indexOf('http'),
      other: at.hostname === location.hostname ? '' : at.hostname,
      isFile: download !== null || isDownload(at.pathname, extensions),
      download,
    });
  });
