import { r as readAddress } from './readAddress.js';
import { o as onClick } from './onClick.js';

/** Whether a tag has the id of one of those scripts of Pirsch's that count clicks on links by themselves. */
const isExtended = ({ id }) => /^(pirschextended|pian)js$/.test('' + id);

/** What Pirsch's script takes for files. */
const EXTENSIONS = '7z,avi,csv,docx,exe,gz,key,midi,mov,mp3,mp4,mpeg,pdf,pkg,pps,ppt,pptx,rar,rtf,txt,wav,wma,wmv,xlsx,zip';
/** Whether a path ends as that of a file, in any case. */
const isDownload = (path, extensions) => {
    const ending = /\.([^./]+)$/.exec(path);
    return (!!ending &&
        (EXTENSIONS + ',' + (extensions || ''))
            .toLowerCase()
            .split(/[,\s.]+/)
            .indexOf(ending[1].toLowerCase()) >= 0);
};

const IGNORED = '[data-pirsch-ignore],[pirsch-ignore],.pirsch-ignore';
/**
 * Tells of each click on a link that leads somewhere and is not to be ignored, in HTML or SVG.
 *
 * @param extensions endings of files beside the usual ones, with commas between
 */
const onLink = (stages, extensions, act) => onClick(stages, (path, isFirst) => {
    const element = path.filter(({ localName }) => /^(a|area)$/.test(localName))[0];
    const { href } = (element || {});
    // In SVG it is an object: https://svgwg.org/svg2-draft/types.html#InterfaceSVGURIReference
    const address = href && typeof href === 'object' ? href.baseVal : href;
    // Not asked of the element itself, as a field of a form may be named `matches`.
    const isIgnored = (one) => window.Element.prototype.matches.call(one, IGNORED);
    if (!element || !address || path.some(isIgnored) || !isFirst(element))
        return;
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

export { isExtended as i, onLink as o };
//# sourceMappingURL=onLink.js.map
