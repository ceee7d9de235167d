import { find, urlsOf } from '../find';
import type { Case } from '../types';

const QUIET = 1000;

export const back: Case = {
  name: 'back to an earlier route',
  why: 'Who goes back sees the page again.',
  rule: 'After two addresses were pushed, a step back is one pageview more, with the address it leads to.',
  level: 'must',
  needs: ['pageviews', 'routes'],
  async play(stage) {
    await stage.open();
    for (const path of ['/page/second', '/page/third']) {
      await stage.page.evaluate(`history.pushState({}, '', '${path}')`);
      await stage.until(() => urlsOf(stage.pageviews()).endsWith(path), 3000);
    }
    const before = stage.pageviews().length;
    await stage.page.evaluate('history.back()');
    await stage.until(() => stage.pageviews().length > before, 3000);
    await stage.until(() => false, QUIET);
    const urls = urlsOf(stage.pageviews().slice(before));
    return find(urls === '/page/second', urls, urls ? `pageviews of ${urls}` : 'no pageview');
  },
};
