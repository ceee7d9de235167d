/** A link that was clicked, with the parts of its address. */
export interface Link {
  url: string;
  protocol: string;
  host: string;
  path: string;
  /** What its `download` attribute says; null when it has none. */
  download: string | null;
}

const IGNORED = '[data-pirsch-ignore],[pirsch-ignore],.pirsch-ignore';

/**
 * The link among the elements of a click, in HTML or SVG; nothing when there is none, when it leads nowhere or is to be
 * ignored. Its address is read when it is clicked, as it is then.
 */
export const linkOf = (elements: Element[]): Link | undefined => {
  const element = elements.filter(({ localName }) => /^(a|area)$/.test(localName))[0];
  const { href } = (element || {}) as { href?: string | { baseVal: string } };
  // In SVG it is an object: https://svgwg.org/svg2-draft/types.html#InterfaceSVGURIReference
  const address = href && typeof href === 'object' ? href.baseVal : href;
  // Not asked of the element itself, as a field of a form may be named `matches`.
  const isIgnored = (one: Element): boolean => Element.prototype.matches.call(one, IGNORED);
  if (!element || !address || elements.some(isIgnored)) return undefined;
  const parsed = document.createElement('a');
  parsed.href = address;
  return {
    url: parsed.href,
    protocol: parsed.protocol,
    host: parsed.hostname,
    path: parsed.pathname,
    download: element.getAttribute('download'),
  };
};
