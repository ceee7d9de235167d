import { t as texts } from './texts.js';

/** An address, cut where Pirsch cuts, but not within an escape. */
const cut = (url) => (url[1800] ? url.slice(0, 1800).replace(/%.?$/, '') : url);
/**
 * Pirsch Analytics, as its own browser script speaks to it: no request needs a CORS preflight.
 * It answers 200 also to what it filters out, so an accepted verdict means that the request was well formed.
 *
 * Metadata is sent as text. The address and the referrer are cut after 1,800 characters, the title after 512, and the
 * duration is rounded to seconds.
 *
 * @see https://docs.pirsch.io/advanced/events
 */
const pirsch = (settings, kind, page, event) => {
    const endpoint = settings[(kind + 'Endpoint')] || settings.endpoint || 'https://api.pirsch.io/' + kind;
    const url = cut(page.url);
    const referrer = cut(page.referrer);
    const title = page.title.slice(0, 512);
    const query = { nc: page.time, code: settings.code, url };
    if (kind === 'hit') {
        query.t = title;
        query.ref = referrer;
        query.w = page.width;
        query.h = page.height;
    }
    return {
        name: 'Pirsch',
        // Not by hand: `encodeURIComponent` throws on half a surrogate pair, as a title may have it.
        url: event ? endpoint : endpoint + '?' + new URLSearchParams(query),
        method: kind === 'hit' ? 'GET' : 'POST',
        body: event && {
            identification_code: settings.code,
            url,
            title,
            referrer,
            screen_width: +page.width,
            screen_height: +page.height,
            event_name: event.name,
            // Its proxies take an integer and strings only, and answer 400 to anything else.
            event_duration: Math.round(event.duration || 0),
            event_meta: texts(event.meta),
        },
    };
};

export { pirsch as p };
//# sourceMappingURL=pirsch.js.map
