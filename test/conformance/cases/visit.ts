import { find } from '../find';
import type { Case } from '../types';

export const visit: Case = {
  name: 'a pageview and an event',
  why: 'What a tag is for.',
  rule: 'A page that is opened is one pageview, with its address; a call is one event, by its name.',
  level: 'must',
  needs: ['pageviews', 'events'],
  async play(stage) {
    await stage.open();
    await stage.call('signup', { plan: 'pro' });
    await stage.until(() => stage.events('signup').length > 0);
    await stage.until(() => false, 400);
    const pageviews = stage.pageviews();
    const events = stage.events('signup');
    const held = pageviews.length === 1 && events.length === 1 && (pageviews[0]!.url ?? '').includes('/page');
    return find(held, 'one of each', `${pageviews.length} pageviews, ${events.length} events`);
  },
};
