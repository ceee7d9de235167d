import { b as bytesOf } from './bytesOf.js';
import { c as check } from './check.js';
import { c as cut } from './cut.js';
import { c as cutUrl } from './cutUrl.js';
import { i as isSamePage, w as withoutAnchor } from './isSamePage.js';
import { t as toQuery } from './toQuery.js';

/** A text of at most so many bytes in UTF-8, not cut within a character. */
const cutBytes = (text, most) => {
    let kept = cut(text, most);
    while (bytesOf(kept) > most)
        kept = cut(kept, kept.length - 1);
    return kept;
};

/**
 * GoatCounter, by its pixel: all is in the query, and no request needs a CORS preflight. It answers 200 also to bots, which it
 * keeps apart. There are no heartbeats.
 *
 * Of an event only the name is sent: GoatCounter has neither metadata nor a duration. A name of more than 2,048 bytes is refused
 * with `invalid`. The path and the referrer are cut after 2,048 bytes, the title after 1,024. A referrer of the site's own is left
 * out. An anchor is no other page; where it begins with `#/` or `#!`, it is part of the path.
 *
 * @see https://www.goatcounter.com/help/pixel
 */
const goatcounter = ({ goatcounter: endpoint }, kind, page, event) => {
    const { at, referrer, time, title, url, width } = page;
    if (kind === 'session' || (!event && isSamePage(page)))
        return undefined;
    if (event)
        check(bytesOf(event.name) <= 2048, 'name for GoatCounter');
    return {
        name: 'GoatCounter',
        method: 'POST',
        url: endpoint.replace(/^(\w*:?\/\/[^/]+)\/?$/, '$1/count') +
            toQuery({
                p: event ? event.name : cutUrl(withoutAnchor(url).slice(at.origin.length), 2048),
                e: event && true,
                t: cutBytes(title, 1024) || undefined,
                r: event || !referrer || !referrer.indexOf(at.origin + '/') ? undefined : cutUrl(referrer, 2048),
                q: event ? undefined : at.search || undefined,
                s: width || undefined,
                rnd: time,
            }),
    };
};

export { goatcounter as g };
//# sourceMappingURL=goatcounter.js.map
