/**
 * What a page has under a name, such as `screen.width`: text, a number or a boolean, and empty text where there is none. The
 * only place where the page's own globals are read: bare names may be a script's own (`let screen`, `const history = []`),
 * storage may be denied, a getter may throw, and a form or a frame of that name may stand before a property
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object).
 */
export declare const read: <Value>(path: string) => Value | "";
