import { a as addUserAgent } from '../shared/addUserAgent.js';
import { a as advise } from '../shared/advise.js';
import { c as copyValue } from '../shared/copyValue.js';
import { e as encodeJson, b as bare } from '../shared/encodeJson.js';
import { b as below } from '../shared/readQuery.js';
import { i as isSamePage, w as withDuration } from '../shared/withDuration.js';
import { p as pageFields, r as readCampaign } from '../shared/readCampaign.js';

/** Hexadecimal, from 0 to 15. A page may have replaced `Math.random`, and equal ids would be taken for one message. */
const digit = () => window.crypto && crypto.getRandomValues
    ? crypto.getRandomValues(new Uint8Array(1))[0] & 15
    : (Math.random() * 16) | 0;
/** A random id, as a UUID of version 4 (RFC 9562). `crypto.randomUUID` is there on https pages only. */
const createId = () => 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => (letter === 'x' ? digit() : (digit() & 3) | 8).toString(16));

/** Under these names Customer.io's own script keeps its ids, in a cookie and in localStorage. */
const ANONYMOUS = 'ajs_anonymous_id';
const USER = 'ajs_user_id';
/** Of this page, where nothing is kept. */
let anonymousId;
/** What the vendor's script has kept, as plain text or as JSON; nothing where storage is denied. */
const readKept = (name) => {
    try {
        const cookie = new RegExp('(?:^|; )' + name + '=([^;]+)').exec(document.cookie);
        const kept = cookie ? decodeURIComponent(cookie[1]) : localStorage[name];
        return /^(null)?$/.test(kept) ? undefined : kept.replace(/^"|"$/g, '');
    }
    catch (_a) {
        return undefined;
    }
};
/** Who the visitor is: by the vendor's own ids when they are there, or else by an id of ours. */
const readVisitor = (mode) => {
    const kept = readKept(ANONYMOUS);
    anonymousId = anonymousId || createId();
    if (mode === 'stored' && !kept) {
        try {
            localStorage[ANONYMOUS] = '"' + anonymousId + '"';
        }
        catch (_a) {
            // Full or denied: it is kept in memory.
        }
    }
    return { anonymousId: kept || anonymousId, userId: readKept(USER), messageId: createId() };
};

/** Adds to a page who the visitor is, for a destination that wants it. Nothing is stored where nothing is sent. */
const addVisitor = (page, destinations, skipped) => destinations.forEach(({ visitor }) => {
    if (visitor)
        page.visitor = page.visitor || readVisitor(skipped ? 'memory' : visitor);
});

/**
 * Sends again what its server knows again, also where it may have arrived; with each attempt its `sentAt` becomes the
 * present, by which the server corrects the visitor's clock.
 */
const repeat = (face) => {
    const { send } = face;
    face.send = (cargo, transport, done) => {
        const { sentAt, body } = cargo;
        if (sentAt)
            cargo.body = body.replace(sentAt, (cargo.sentAt = new Date().toISOString()));
        send(cargo, transport, (ending, again) => done(ending, cargo.repeatable && /^(network|offline|50\d)$/.test(ending) ? again || 0 : again));
    };
};

const RESERVED_KEYS = ['recipient', 'from_address', 'reply_to'];
/** The semantic events of its pipelines, in any case: what its servers do with `user deleted` is not documented. */
const DANGEROUS_NAMES = /^(user (deleted|(un)?suppressed)|delete person|device (created or updated|deleted)|(relationship|object) deleted|report delivery event)$/i;
const ULID = /^[0-7][\dA-HJKMNP-TV-Z]{25}$/i;
/** 72 hours, in milliseconds: what is younger may trigger campaigns. */
const YOUNG = 2592e5;
/** Characters. What is larger than 32 KB is answered with 200, and dropped. */
const LARGEST = 32000;
/** Milliseconds since 1970. */
const readTime = (given, now, check) => {
    const isText = typeof given === 'string';
    const isDate = {}.toString.call(given) === '[object Date]';
    const time = isText
        ? Date.parse(/^\d{4}-\d\d-\d\d/.test(given) ? given : '')
        : typeof given === 'number'
            ? given * 1000
            : isDate
                ? +given
                : NaN;
    check(time >= 0 && time <= now, 'timestamp', 'a Date, an ISO 8601 date or seconds, from 1970 until now', isDate ? '' + given : given);
    return time;
};
/**
 * Customer.io, as its own browser script speaks to its pipelines: no request needs a CORS preflight. Nested metadata is
 * allowed. It answers 200 to nearly everything, so an accepted verdict means that it was received. It knows a message
 * again by its id, so what may not have arrived is sent once more. There are no heartbeats.
 *
 * Refused with `invalid`: an `id` that is no ULID, a `timestamp` that is none or not between 1970 and now, and the names
 * and keys of {@link CustomerioSettings.allow}. A body of more than 32,000 characters is warned of on localhost: it answers
 * 200 to that, and drops it.
 *
 * @see https://docs.customer.io/journeys/events
 */
const customerio$1 = ({ key, endpoint, store, allow }) => ({
    name: 'customerio',
    id: key,
    visitor: store ? 'stored' : 'memory',
    deliver: (kind, page, event, check) => {
        if (kind === 'heartbeat' || (!event && isSamePage(page)))
            return undefined;
        const { anonymousId, userId, messageId } = page.visitor;
        const now = new Date(page.time).toISOString();
        const fields = pageFields(page);
        let time = page.time;
        let id = messageId;
        let warning;
        if (event) {
            const { name, meta } = event;
            const permit = (what, where) => check(('' + allow).split(/ *, */).indexOf(what) >= 0, where, 'allowed by data-customerio-allow', what);
            if (DANGEROUS_NAMES.test(name))
                permit(name, 'name');
            RESERVED_KEYS.forEach((key) => {
                if (key in meta)
                    permit(key, 'meta.' + key);
            });
            if (event.id !== undefined) {
                check(typeof event.id === 'string' && ULID.test(event.id), 'id', 'a ULID of 26 characters', event.id);
                id = event.id;
            }
            if (event.timestamp !== undefined) {
                time = readTime(event.timestamp, page.time, check);
                if (page.time - time < YOUNG)
                    warning = 'timestamp for customerio is within 72 hours, so it can trigger campaigns';
            }
        }
        const body = encodeJson({
            // First, so that it is the one that is found when it is replaced.
            sentAt: now,
            type: event ? 'track' : 'page',
            event: event && event.name,
            properties: event ? withDuration(event) : fields,
            anonymousId,
            userId,
            messageId: id,
            timestamp: new Date(time).toISOString(),
            writeKey: key,
            context: bare({
                page: fields,
                campaign: readCampaign(page.url),
                userAgent: page.userAgent,
                locale: page.language,
                library: bare({ name: 'pagebeat' }),
            }),
        });
        if (body.length > LARGEST)
            warning = 'event for customerio is larger than 32 KB: it answers 200, and drops it';
        return {
            method: 'POST',
            url: below(endpoint || 'https://cdp.customer.io/v1', event ? '/t' : '/p'),
            body,
            repeatable: true,
            sentAt: now,
            warning,
        };
    },
});

const needs = (tracker) => {
    tracker.additions.push(addUserAgent, addVisitor);
    tracker.copyValue = copyValue;
    tracker.advise = advise;
    repeat(tracker);
};
/** {@inheritDoc pure} */
const customerio = (settings) => ({ ...customerio$1(settings), needs });

export { customerio };
//# sourceMappingURL=customerio.js.map
