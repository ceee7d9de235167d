import { o as onLocalhost } from '../shared/onLocalhost.js';

/** As documented; past that metadata is cut, left out, or refused with status 400 (Swetrix). */
const LIMITS = {
    // https://docs.pirsch.io/advanced/events
    Pirsch: { keys: 20, key: 100, value: 2000 },
    // https://docs.swetrix.com/events-api
    Swetrix: { keys: 100, total: 2000 },
    // https://plausible.io/docs/events-api
    Plausible: { keys: 30 },
    // https://docs.user.com
    'User.com': { value: 255 },
};
/** https://docs.pirsch.io/advanced/segmentation-tags */
const TAG_LIMITS = { keys: 20, key: 50, value: 50 };
/** What of the metadata and the tags that would be sent is more than their vendors keep. Pure. */
const overLimits = (deliveries) => {
    const found = [];
    const measure = (name, what, given, most) => {
        const keys = Object.keys(given);
        const values = keys.map((key) => '' + given[key]);
        const check = (much, limit, was) => {
            if (limit && was > limit)
                found.push({ name, what, much, limit });
        };
        const longest = (texts) => texts.reduce((most, text) => Math.max(most, text.length), 0);
        check('keys', most.keys, keys.length);
        check('characters in a key', most.key, longest(keys));
        check('characters in a value', most.value, longest(values));
        check('characters in all', most.total, (keys.join('') + values.join('')).length);
    };
    deliveries.forEach(({ name, body, url }) => {
        const most = LIMITS[name];
        if (!most)
            return;
        const sent = body ? JSON.parse(body) : {};
        const tags = sent.tags || {};
        new URLSearchParams(url.replace(/^[^?]*/, '')).forEach((value, key) => {
            if (!key.indexOf('tag_'))
                tags[key.slice(4)] = value;
        });
        measure(name, 'tags', tags, TAG_LIMITS);
        // Of User.com it is the second argument of a function.
        const meta = sent.event_meta || sent.meta || sent.p || sent[1] || {};
        // They are attached to each event.
        Object.keys(tags).forEach((key) => {
            if (body && !(key in meta))
                meta[key] = tags[key];
        });
        measure(name, 'metadata', meta, most);
    });
    return found;
};

/**
 * Says on localhost when metadata is more than a vendor keeps: Pirsch 20 keys (tags among them) of 100 and values of 2,000
 * characters, Swetrix 100 keys and 2,000 characters in all, Plausible 30 keys, User.com values of 255. It is sent all the same.
 *
 * @for pirsch, swetrix, usercom, plausible
 * @see https://docs.pirsch.io/advanced/events
 * @see https://docs.pirsch.io/advanced/segmentation-tags
 * @see https://docs.swetrix.com/events-api
 * @see https://plausible.io/docs/events-api
 * @see https://docs.user.com
 */
const limits = (stages) => onLocalhost(stages, (deliveries) => overLimits(deliveries).map(({ name, what, much, limit }) => name.toLowerCase() + ' takes ' + what + ' of at most ' + limit + ' ' + much));

export { limits };
//# sourceMappingURL=limits.js.map
