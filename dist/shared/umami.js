import { b as bare } from './bare.js';
import { c as check } from './check.js';
import { c as copy } from './copy.js';
import { i as isRecord } from './isRecord.js';
import { c as cut } from './cut.js';
import { i as isSamePage } from './isSamePage.js';
import { w as withDuration } from './withDuration.js';

/** Characters that its columns hold, of a key and of a text. */
const COLUMN = 500;
/** A value as the columns hold it: texts are cut; a list is one text there, which would be none any more. */
const fitIn = (value, key) => {
    const isText = typeof value === 'string';
    const isParent = isRecord(value);
    const size = isText || isParent ? 0 : ('' + JSON.stringify(value)).length;
    check(key.length <= COLUMN && size <= COLUMN, 'meta.' + key + ' for Umami');
    return isText
        ? cut(value, COLUMN)
        : isParent
            ? copy(value, (inner, name) => fitIn(inner, key + '.' + name))
            : value;
};
/**
 * Umami, as its own script speaks to it, but as text/plain, which its server reads as well: so no request needs a CORS
 * preflight. It answers 200 also to bots, which it does not store. There are no heartbeats.
 *
 * Nested metadata is allowed, and the duration (in seconds) is among it; texts are cut after 500 characters. Refused with
 * `invalid`: a name of more than 50 characters, a tag of more than 50, a key of more than 500 (with those that it is in), a list
 * that has more than 500 as JSON.
 *
 * @see https://umami.is/docs/api/sending-stats
 */
const umami = ({ websiteId, hostUrl, umamiTag }, kind, page, event) => {
    const { at, language, referrer, title, url, width, height } = page;
    if (kind === 'session' || (!event && isSamePage(page)))
        return undefined;
    if (event)
        check(event.name.length <= 50, 'name for Umami');
    check(!umamiTag || umamiTag.length <= 50, 'tag for Umami');
    return {
        name: 'Umami',
        method: 'POST',
        url: (hostUrl || 'https://cloud.umami.is').replace(/(\/api\/send)?\/*$/, '/api/send'),
        body: {
            type: 'event',
            payload: bare({
                website: websiteId,
                hostname: at.origin.replace(/^.*\/\/|:\d+$/g, '').slice(0, 100),
                language: language.slice(0, 35) || undefined,
                screen: width ? (width + 'x' + height).slice(0, 11) : undefined,
                title,
                url: url.slice(at.origin.length),
                referrer: referrer || undefined,
                tag: umamiTag || undefined,
                name: event && event.name,
                data: event && copy(withDuration(event), fitIn),
            }),
        },
    };
};

export { umami as u };
//# sourceMappingURL=umami.js.map
