import { e as encodeJson } from './encodeJson.js';
import { t as texts } from './texts.js';

/** `encodeURIComponent`, which throws on half a surrogate pair: that becomes U+FFFD, as every other encoder does it. */
const encode = (text) => encodeURIComponent(text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (match) => (match[1] ? match : '\ufffd')));

/** An address, cut where Pirsch cuts; a cut through an escape such as `%41` takes what is left of the escape along. */
const cut = (url) => (url[1800] ? url.slice(0, 1800).replace(/(%[C-F].(%..){0,2})?(%.?)?$/, '') : url);
/**
 * Pirsch Analytics, as its own browser script speaks to it: no request needs a CORS preflight.
 * It answers 200 also to what it filters out, so an accepted verdict means that the request was well formed.
 *
 * Metadata is flat: text, numbers and booleans, which it is sent as text. Anything else is refused with `invalid`. The
 * address and the referrer are cut after 1,800 characters, the title after 512, and the duration is rounded to seconds.
 *
 * @see https://docs.pirsch.io/advanced/events
 */
const pirsch = (settings) => ({
    name: 'pirsch',
    id: settings.code,
    deliver: (kind, page, event, check) => {
        const route = event ? 'event' : kind === 'heartbeat' ? 'session' : 'hit';
        const endpoint = settings[(route + 'Endpoint')] || settings.endpoint || 'https://api.pirsch.io/' + route;
        const url = cut(page.url);
        const referrer = cut(page.referrer);
        // Pirsch keeps no more of it, and a request line has an end.
        const title = page.title.slice(0, 512);
        let query = '?nc=' + page.time + '&code=' + settings.code + '&url=' + encode(url);
        const isHit = kind === 'pageview';
        if (isHit) {
            query += '&t=' + encode(title) + '&ref=' + encode(referrer);
            query += '&w=' + (page.width || '') + '&h=' + (page.height || '');
        }
        return {
            method: isHit ? 'GET' : 'POST',
            url: event ? endpoint : endpoint + query,
            body: event &&
                encodeJson({
                    identification_code: settings.code,
                    url,
                    title,
                    referrer,
                    screen_width: page.width,
                    screen_height: page.height,
                    event_name: event.name,
                    // Its proxies take an integer and strings only, and answer 400 to anything else.
                    event_duration: Math.round(event.duration || 0),
                    event_meta: texts(event.meta, check),
                    non_interactive: event.nonInteractive || undefined,
                }),
        };
    },
});

export { encode as e, pirsch as p };
//# sourceMappingURL=pirsch.js.map
