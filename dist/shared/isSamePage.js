/** Without the anchor in it. What begins with `#/` or `#!` is none, but the route of an application. */
const withoutAnchor = (url) => url.replace(/#(?![/!]).*/, '');
/** Whether only an anchor has changed since the page that was counted before: `href="#"` is not another page. */
const isSamePage = ({ url, previous }) => !!previous && withoutAnchor(previous) === withoutAnchor(url);

export { isSamePage as i, withoutAnchor as w };
//# sourceMappingURL=isSamePage.js.map
