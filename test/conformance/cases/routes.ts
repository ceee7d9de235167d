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

export const replaced: Case = {
  name: 'an address that is replaced 40 times',
  why: 'Maps, filters and search fields write into the address while one uses them.',
  rule: 'Addresses that are replaced 40 times within two seconds are two pageviews more at most.',
  level: 'should',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(`(async () => {
      for (let n = 0; n < 40; n++) {
        history.replaceState({}, '', '/page?zoom=' + n);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    })()`);
    await stage.until(() => false, QUIET);
    const more = stage.pageviews().length - 1;
    return find(more <= 2, `${more} more`, `${more} pageviews more`);
  },
};

export const anchored: Case = {
  name: 'an anchor within the page',
  why: 'A table of contents is not twenty pages.',
  rule: 'An address of which only the anchor changes is no pageview, unless one asks for it.',
  level: 'should',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(`location.hash = 'part'`);
    await stage.until(() => stage.pageviews().length > 1, QUIET);
    const more = stage.pageviews().length - 1;
    return find(more === 0, 'none', `${more} pageviews more`);
  },
};
