import type { Address, Page } from '../types.js';
/**
 * The title or the referrer. A form or an image of that name comes before the property:
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export declare const readText: (name: "title" | "referrer") => string;
/** Where the visitor is now, or was at another time. */
export declare const readPage: (previous?: Address, url?: string, time?: number) => Page;
