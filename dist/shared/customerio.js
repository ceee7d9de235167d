import { b as bare } from './bare.js';
import { c as check } from './check.js';
import { i as isSamePage } from './isSamePage.js';
import { p as pageFields, r as readCampaign } from './readCampaign.js';
import { w as withDuration } from './withDuration.js';

/** Milliseconds that a clock may be ahead, or that rounding to seconds may have added: that is now. */
const AHEAD = 3e5;
/** When something happened, in milliseconds since 1970, from a Date, an ISO 8601 date or seconds; throws what is none, or to come. */
const readTime = (given, now) => {
    const time = typeof given === 'string'
        ? Date.parse(/^\d{4}-\d\d-\d\d/.test(given) ? given : '')
        : typeof given === 'number'
            ? given * 1000
            : {}.toString.call(given) === '[object Date]'
                ? +given
                : NaN;
    check(time >= 0 && time <= now + AHEAD, 'timestamp for Customer.io');
    return Math.min(time, now);
};

const RESERVED_KEYS = ['recipient', 'from_address', 'reply_to'];
/** The semantic events of its pipelines, in any case: what its servers do with `user deleted` is not documented. */
const DANGEROUS_NAMES = /^(user (deleted|(un)?suppressed)|delete person|device (created or updated|deleted)|(relationship|object) deleted|report delivery event)$/i;
const ULID = /^[0-7][\dA-HJKMNP-TV-Z]{25}$/i;
/** 72 hours, in milliseconds: what is younger may trigger campaigns. */
const YOUNG = 2592e5;
/**
 * Customer.io, as its own browser script speaks to its pipelines: no request needs a CORS preflight. Nested metadata is
 * allowed. It answers 200 to nearly everything, so an accepted verdict means that it was received. It knows a message
 * again by its id, so what may not have arrived is sent once more. There are no heartbeats.
 *
 * Refused with `invalid`: an `id` that is no ULID, a `timestamp` that is none, before 1970 or more than 5 minutes ahead, and
 * the names and keys of `data-customerio-allow`. It needs the parts `visitor` and `messages`.
 *
 * @needs visitor, messages
 * @see https://docs.customer.io/journeys/events
 */
const customerio = (settings, kind, page, event) => {
    if (kind === 'session' || (!event && isSamePage(page)))
        return undefined;
    const { anonymousId, userId, messageId } = page.visitor;
    const now = new Date(page.time).toISOString();
    const fields = pageFields(page);
    let time = page.time;
    let id = messageId;
    if (event) {
        const meta = event.meta || {};
        const permit = (what, where) => check(('' + settings.customerioAllow).split(/ *, */).indexOf(what) >= 0, where + ' for Customer.io');
        if (DANGEROUS_NAMES.test(event.name))
            permit(event.name, 'name');
        RESERVED_KEYS.forEach((key) => {
            if (key in meta)
                permit(key, 'meta.' + key);
        });
        if (event.id !== undefined) {
            id = event.id;
            check(typeof id === 'string' && ULID.test(id), 'id for Customer.io');
        }
        if (event.timestamp !== undefined)
            time = readTime(event.timestamp, page.time);
    }
    return {
        name: 'Customer.io',
        method: 'POST',
        url: (settings.customerioEndpoint || 'https://cdp.customer.io/v1').replace(/\/+$/, '') + (event ? '/t' : '/p'),
        body: {
            // First, so that it is the one that is found when it is replaced.
            sentAt: now,
            type: event ? 'track' : 'page',
            event: event && event.name,
            properties: event ? withDuration(event) : fields,
            anonymousId,
            userId,
            messageId: id,
            timestamp: new Date(time).toISOString(),
            writeKey: settings.customerioKey,
            context: bare({
                page: fields,
                campaign: readCampaign(page),
                userAgent: page.userAgent,
                locale: page.language || undefined,
                library: bare({ name: 'pagebeat' }),
            }),
        },
        sentAt: now,
        warning: event &&
            event.timestamp !== undefined &&
            page.time - time < YOUNG &&
            'timestamp for customerio is within 72 hours, so it can trigger campaigns',
    };
};

export { customerio as c };
//# sourceMappingURL=customerio.js.map
