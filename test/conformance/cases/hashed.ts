import { find, urlsOf } from '../find';
import type { Case } from '../types';

export const hashed: Case = {
  name: 'a route by hash',
  why: 'Applications without a server of their own have their routes behind #/.',
  rule: 'An address of which the anchor begins with #/ is one pageview more.',
  level: 'should',
  needs: ['pageviews', 'routes'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(`location.hash = '/second'`);
    await stage.until(() => stage.pageviews().length > 1, 3000);
    await stage.until(() => stage.pageviews().length > 2, 1000);
    const more = stage.pageviews().length - 1;
    return find(more === 1, 'one', more ? `pageviews of ${urlsOf(stage.pageviews())}` : 'none');
  },
};
