import { c as check } from './check.js';
import { t as texts } from './texts.js';

/**
 * Swetrix, as its Events API documents it: JSON, so that the browser asks with a CORS preflight first.
 *
 * Metadata is sent as text, the duration (in seconds) among it. A name has letters, digits, `_` and `.`, starts with a
 * letter and is shorter than 64 characters; another one is refused with `invalid`.
 *
 * @see https://docs.swetrix.com/events-api
 */
const swetrix = (settings, kind, { at, referrer, language }, event) => {
    const { pathname, origin, searchParams } = at;
    const isOwn = !referrer.indexOf(origin + '/');
    const meta = event && texts(event.meta);
    const find = (name) => searchParams.get(name) || undefined;
    const body = { pid: settings.projectId };
    if (event) {
        check(/^[a-z][\w.]{0,62}$/i.test(event.name), 'name for Swetrix');
        // It has no field for the duration.
        if (event.duration !== undefined && !('duration' in meta))
            meta.duration = '' + event.duration;
    }
    if (kind !== 'session') {
        body.ev = event && event.name;
        body.pg = pathname;
        body.prev = isOwn ? referrer.slice(origin.length).replace(/[?#].*/, '') : undefined;
        body.lc = language || undefined;
        body.ref = (!isOwn && referrer) || undefined;
        body.so = find('utm_source') || find('source') || find('ref');
        body.me = find('utm_medium');
        body.ca = find('utm_campaign');
        body.meta = meta;
    }
    return {
        name: 'Swetrix',
        url: (settings.api ? settings.api.replace(/\/+$/, '') : 'https://api.swetrix.com/log') +
            (event ? '/custom' : kind === 'session' ? '/hb' : ''),
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
    };
};

export { swetrix as s };
//# sourceMappingURL=swetrix.js.map
