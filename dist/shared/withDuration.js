/** Without the anchor in it. What begins with `#/` or `#!` is none, but the route of an application. */
const withoutAnchor = (url) => url.replace(/#(?![/!]).*/, '');
/** Whether only an anchor has changed since the page that was counted before: `href="#"` is not another page. */
const isSamePage = ({ url, previous }) => !!previous && withoutAnchor(previous) === withoutAnchor(url);

/** The metadata of an event, for a system that has no field for the duration. A copy, as others get the event as well. */
const withDuration = ({ meta, duration }) => Object.assign(Object.create(null), duration === undefined ? undefined : { duration }, meta);

export { isSamePage as i, withDuration as w };
//# sourceMappingURL=withDuration.js.map
