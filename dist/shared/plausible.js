import { b as bytesOf } from './bytesOf.js';
import { c as check } from './check.js';
import { c as copy } from './copy.js';
import { c as cutUrl } from './cutUrl.js';
import { i as isSamePage } from './isSamePage.js';
import { w as withDuration } from './withDuration.js';

/**
 * Plausible, by its Events API, as its own script speaks to it: text/plain, so that no request needs a CORS preflight. It answers
 * 202 also to what it drops, an unknown site or a bot, so an accepted verdict means that the request was well formed.
 *
 * Metadata is sent as text, the duration (in seconds) among it; Plausible keeps the first 30 properties, and none without a
 * key or a value. Refused with `invalid`: a name of more than 120 characters, the name `engagement`, a key of more than 300
 * bytes, a value of more than 2,000 bytes. An address is cut after 2,000 bytes. An anchor is no other page; where it begins with
 * `#/` or `#!`, it is part of the path. A heartbeat says for how long the page was used, by the part `engagement`; without it
 * there is none.
 *
 * @see https://plausible.io/docs/events-api
 */
const plausible = ({ plausibleDomain, plausibleEndpoint }, kind, page, event) => {
    const { url, referrer, engaged, scrolled } = page;
    if (kind === 'session' ? !engaged : !event && isSamePage(page))
        return undefined;
    if (event)
        check(event.name.length <= 120 && event.name !== 'engagement', 'name for Plausible');
    return {
        name: 'Plausible',
        method: 'POST',
        url: (plausibleEndpoint || 'https://plausible.io').replace(/^(\w*:?\/\/[^/]+)\/?$/, '$1/api/event'),
        body: {
            n: event ? event.name : kind === 'hit' ? 'pageview' : 'engagement',
            d: plausibleDomain,
            u: cutUrl(url, 2000),
            r: (kind !== 'session' && referrer) || undefined,
            p: event &&
                copy(withDuration(event), (value, key) => {
                    const isRight = value !== Object(value) && value != null && bytesOf(key) <= 300 && bytesOf(value) <= 2000;
                    check(isRight, 'meta.' + key + ' for Plausible');
                    return '' + value;
                }),
            $: event && event.revenue,
            i: event && event.non_interactive ? false : undefined,
            h: /#[/!]/.test(url) ? 1 : undefined,
            e: engaged,
            sd: scrolled,
        },
    };
};

export { plausible as p };
//# sourceMappingURL=plausible.js.map
