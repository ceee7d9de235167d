import type { Page } from '../../types/records.js';
/** Without the anchor in it. What begins with `#/` or `#!` is none, but the route of an application. */
export declare const withoutAnchor: (url: string) => string;
/** Whether only an anchor has changed since the page that was counted before: `href="#"` is not another page. */
export declare const isSamePage: ({ url, previous }: Page) => boolean;
