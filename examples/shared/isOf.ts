import type { Accepts } from './createArrivals.js';

const START = /^\/(index\.html)?$/;

/**
 * Whether what arrived is of the page at a path: of that file, or of an address below its own, to which it moves. A tag may put a
 * prefix before it. What does not say of which page it is may be of each.
 */
export const isOf = (path: string): Accepts => {
  // `/navigation` of `/navigation.html` and of `/navigation/news`.
  const [room = ''] = /^\/[^/.]+/.exec(path) ?? [];
  return ({ decoded: { page } }) => {
    if (page === undefined || !URL.canParse(page, 'http://page.invalid')) return true;
    const { pathname } = new URL(page, 'http://page.invalid');
    return START.test(path) ? START.test(pathname) : pathname.includes(room);
  };
};
