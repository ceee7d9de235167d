import { c as check } from '../shared/check.js';

/** A copy to give away: the other destinations get the same metadata. */
const deepCopyOf = (value) => {
    if (value instanceof Date || !value || typeof value !== 'object')
        return value;
    const copy = {};
    for (const [key, item] of Object.entries(value))
        copy[key] = deepCopyOf(item);
    return (Array.isArray(value) ? Object.values(copy) : copy);
};
/**
 * A destination that gets names and metadata of its own.
 *
 * @param destination what it is made from; its pageviews and heartbeats stay as they are
 * @param map is given each event, with a copy of its metadata, and returns what this destination gets in its place, or
 * nothing when it gets none. A mapped event is checked as any other; when `map` throws, the call is refused for all.
 *
 * @example
 * mapped(swetrix({ projectId: '…' }), ({ name, meta }) => ({ name: name.replace(/\W+/g, '_'), meta }))
 */
const mapped = (destination, map) => ({
    ...destination,
    make: (settings, kind, page, event) => {
        if (!event)
            return destination.make(settings, kind, page);
        const own = { name: event.name, meta: event.meta || {} };
        const given = map({ name: own.name, meta: deepCopyOf(own.meta) });
        if (!given)
            return undefined;
        const { name, meta } = { ...own, ...given };
        check(typeof name === 'string' && name.trim(), 'mapped name');
        check({}.toString.call(meta) === '[object Object]', 'mapped meta');
        const takesAny = destination.parts && destination.parts.nested;
        for (const [key, value] of Object.entries(meta))
            check(takesAny || value !== Object(value), 'mapped meta.' + key);
        return destination.make(settings, kind, page, { ...event, name: name.trim(), meta });
    },
});

export { mapped };
//# sourceMappingURL=mapped.js.map
