import { o as onClick } from './onClick.js';

/** What Pirsch's script takes for files. */
const EXTENSIONS = '7z,avi,csv,docx,exe,gz,key,midi,mov,mp3,mp4,mpeg,pdf,pkg,pps,ppt,pptx,rar,rtf,txt,wav,wma,wmv,xlsx,zip';
/** Whether a link leads to a file: it says so, or its path ends as one, in any case and whatever comes after it. */
const isDownload = ({ path, download }, extensions) => {
    const ending = /\.([^./]+)$/.exec(path);
    return (download !== null ||
        (!!ending &&
            (EXTENSIONS + ',' + (extensions || ''))
                .toLowerCase()
                .split(/[,\s.]+/)
                .indexOf(ending[1].toLowerCase()) >= 0));
};

const IGNORED = '[data-pirsch-ignore],[pirsch-ignore],.pirsch-ignore';
/**
 * The link among the elements of a click, in HTML or SVG; nothing when there is none, when it leads nowhere or is to be
 * ignored. Its address is read when it is clicked, as it is then.
 */
const linkOf = (elements) => {
    const element = elements.filter(({ localName }) => /^(a|area)$/.test(localName))[0];
    const { href } = (element || {});
    // In SVG it is an object: https://svgwg.org/svg2-draft/types.html#InterfaceSVGURIReference
    const address = href && typeof href === 'object' ? href.baseVal : href;
    // Not asked of the element itself, as a field of a form may be named `matches`.
    const isIgnored = (one) => Element.prototype.matches.call(one, IGNORED);
    if (!element || !address || elements.some(isIgnored))
        return undefined;
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

/** Tells of each click on a link that leads somewhere and is not to be ignored. */
const onLink = (on, act) => onClick(on, (elements) => {
    const link = linkOf(elements);
    if (link)
        act(link);
});

export { isDownload as i, onLink as o };
//# sourceMappingURL=onLink.js.map
