import { find, urlsOf } from '../find';
import type { Case } from '../types';

const QUIET = 1000;

export const pushed: Case = {
  name: 'a route by pushState',
  why: 'Applications have one document and many pages.',
  rule: 'An address that is pushed is one pageview, with that address; and the first page is one.',
  level: 'must',
  needs: ['pageviews', 'routes'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(`history.pushState({}, '', '/page/second')`);
    await stage.until(() => stage.pageviews().length > 1, 3000);
    await stage.until(() => stage.pageviews().length > 2, QUIET);
    const urls = urlsOf(stage.pageviews());
    return find(urls === '/page, /page/second', urls, `pageviews of ${urls}`);
  },
};
