import { b as bare } from './bare.js';
import { i as isSamePage } from './isSamePage.js';
import { w as withDuration } from './withDuration.js';

/** The host of an address, with its port; empty where there is none. */
const hostOf = (url) => (/\/\/([^/?#]*)/.exec(url) || ['', ''])[1];
/**
 * PostHog, by its capture API: text/plain, so that no request needs a CORS preflight. It answers 200 also for a key that it does not
 * know and over the quota, so an accepted verdict means that the request was well formed. There are no heartbeats.
 *
 * Without cookies by default, and nothing is stored: the server tells visitors apart. With `data-posthog-id` everything is of that
 * person, without a profile. Nested metadata is allowed, and the duration (in seconds) is among it; a property of the call comes
 * before ours of the same name. Browser and system are not parsed here: PostHog gets what the browser says that it is.
 *
 * @needs userAgent
 * @see https://posthog.com/docs/api/capture
 */
const posthog = ({ posthogKey, posthogHost, posthogId }, kind, page, event) => {
    const { at, language, referrer, time, timeZone, title, url, userAgent, uuids, width, height } = page;
    if (kind === 'session' || (!event && isSamePage(page)))
        return undefined;
    const properties = bare({
        $cookieless_mode: posthogId ? undefined : true,
        $process_person_profile: posthogId ? false : undefined,
        $current_url: url,
        $host: hostOf(at.origin),
        $pathname: at.pathname,
        $referrer: referrer || '$direct',
        $referring_domain: hostOf(referrer) || '$direct',
        title: event ? undefined : title,
        $raw_user_agent: userAgent,
        $browser_language: language || undefined,
        $timezone: timeZone,
        $screen_width: width || undefined,
        $screen_height: height || undefined,
        $lib: 'pagebeat',
    });
    at.searchParams.forEach((value, name) => {
        if (/^utm_|clk?id$|^[gw]braid$/.test(name))
            properties[name] = value;
    });
    return {
        name: 'PostHog',
        method: 'POST',
        url: (posthogHost || 'https://us.i.posthog.com').replace(/(\/i\/v0\/e)?\/*$/, '/i/v0/e/'),
        body: {
            api_key: posthogKey,
            event: event ? event.name : '$pageview',
            distinct_id: posthogId || '$posthog_cookieless',
            uuid: uuids && uuids.message,
            timestamp: new Date(time).toISOString(),
            properties: Object.assign(properties, event && withDuration(event)),
        },
    };
};

export { posthog as p };
//# sourceMappingURL=posthog.js.map
