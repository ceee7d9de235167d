import { c as check } from '../shared/check.js';
import { c as copy } from '../shared/copy.js';
import { i as isRecord } from '../shared/isRecord.js';

/** Levels of lists and objects inside each other. What is deeper is a cycle, or nothing that anybody will look at. */
const DEEPEST = 20;
/**
 * Our own copy of a value of the metadata that JSON can hold, a date among it; throws the name of the place where it can't.
 * Everything is read once.
 *
 * @param what where it is, such as `meta.items`
 */
const copyValue = (value, what, level = 0) => {
    const copyItem = (item, key) => copyValue(item, what + '.' + key, level + 1);
    if (value == null || Number.isFinite(value) || /string|boolean/.test(typeof value))
        return value;
    if (level < DEEPEST) {
        if (isRecord(value))
            return copy(value, copyItem);
        if (Array.isArray(value)) {
            const list = value.map(copyItem);
            // It hides the one that some pages give to all lists.
            list.toJSON = undefined;
            return list;
        }
    }
    check({}.toString.call(value) === '[object Date]' && isFinite(value), what);
    return new Date(value);
};

/** Pirsch and Swetrix, by how their keys begin: they take text, numbers and booleans only. Plausible and Matomo look themselves. */
const FLAT = /^(code|clientId|projectId)/;
/**
 * Has metadata hold dates, null, lists and objects of these, at most 20 deep, for those that take them: Customer.io, Firstparty,
 * User.com, Umami, PostHog and an endpoint of your own. It is refused where another destination would get it too, so that nothing is
 * sent to anybody.
 *
 * @for customerio, firstparty, usercom, umami, posthog, own
 */
const nested = (stages) => {
    const { readEvent, make } = stages;
    stages.readEvent = (name, options) => {
        if (!isRecord(options))
            return readEvent(name, options);
        // Its own, and not what a page put on `Object.prototype`.
        const own = (key) => Object.keys(options).indexOf(key) < 0 ? undefined : options[key];
        const duration = own('duration');
        const meta = own('meta');
        const event = readEvent(name, { duration, meta: isRecord(meta) ? undefined : meta });
        if (meta)
            event.meta = copyValue(meta, 'meta', -1);
        return event;
    };
    stages.make = (route, kind, page, event) => {
        const meta = (event && event.meta) || {};
        let wrong = '';
        if (FLAT.test(route.key)) {
            Object.keys(meta).forEach((key) => {
                if (meta[key] === Object(meta[key]) || meta[key] == null)
                    wrong = wrong || 'meta.' + key;
            });
        }
        // Without its metadata it says whose it is, or that it is left out there.
        const delivery = make(route, kind, page, wrong ? Object.assign({}, event, { meta: undefined }) : event);
        if (delivery)
            check(!wrong, wrong + ' for ' + delivery.name);
        return delivery;
    };
};

export { nested };
//# sourceMappingURL=nested.js.map
