import { bare } from '../core/bare.js';
import type { Destination } from '../types/records.js';
import { isSamePage } from './format/isSamePage.js';
import { withDuration } from './format/withDuration.js';

declare module '../types/options.js' {
  interface Settings {
    /** The project's API key, which begins with `phc_`. It is public. */
    posthogKey?: string;
    /** Where everything goes, at `/i/v0/e/` below it; in the European region `https://eu.i.posthog.com`. @default 'https://us.i.posthog.com' */
    posthogHost?: string;
    /**
     * Whose it all is, by an id of your own. Without it PostHog tells visitors apart by itself, without cookies, for a day: that wants "Cookieless
     * server hash mode" on in the project's settings, or else all is dropped after it was accepted.
     * @default nothing
     */
    posthogId?: string;
  }
}

/** The host of an address, with its port; empty where there is none. */
const hostOf = (url: string): string => (/\/\/([^/?#]*)/.exec(url) || ['', ''])[1]!;

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
export const posthog: Destination = ({ posthogKey, posthogHost, posthogId }, kind, page, event) => {
  const { at, language, referrer, time, timeZone, title, url, userAgent, uuids, width, height } = page;
  if (kind === 'session' || (!event && isSamePage(page))) return undefined;
  const properties: Record<string, unknown> = bare({
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
    if (/^utm_|clk?id$|^[gw]braid$/.test(name)) properties[name] = value;
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
