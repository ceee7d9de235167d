import { find, findBoth, untilEvent } from '../find';
import type { Case } from '../types';

export const visit: Case = {
  name: 'a pageview and an event',
  why: 'What a tag is for.',
  rule: 'A page that is opened is one pageview, with its address; a call is one event, by its name.',
  level: 'must',
  needs: ['pageviews'],
  told: ['accepted'],
  async play(stage) {
    await stage.open();
    await stage.call('signup', { plan: 'pro' });
    await untilEvent(stage, 'signup');
    await stage.until(() => false, 400);
    const [pageview] = stage.pageviews();
    if (pageview && !pageview.url?.includes('/page')) return find(false, '', `a pageview of ${pageview.url}`);
    return findBoth(stage, 'signup');
  },
};
