import type { Addition } from '../types.js';

/** Makes what reports the site's own pages among the referrers with another host too: they are no referrer to anybody. */
export const addOwnReferrer =
  (host: string): Addition =>
  (page) => {
    const own = location.origin + '/';
    if (!page.referrer.indexOf(own)) {
      page.referrer = location.protocol + '//' + host + '/' + page.referrer.slice(own.length);
    }
  };
