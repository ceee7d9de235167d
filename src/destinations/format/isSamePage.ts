import type { Page } from '../../types/records.js';

/** Without the anchor in it. What begins with `#/` or `#!` is none, but the route of an application. */
export const withoutAnchor = (url: string): string => url.replace(/#(?![/!]).*/, '');

/** Whether only an anchor has changed since the page that was counted before: `href="#"` is not another page. */
export const isSamePage = ({ url, previous }: Page): boolean =>
  !!previous && withoutAnchor(previous) === withoutAnchor(url);
