import { findBoth, untilEvent } from '../find';
import type { Case } from '../types';

export const twice: Case = {
  name: 'the tag twice on a page',
  why: 'A theme and a tag manager both bring it; numbers that are doubled are worse than none.',
  rule: 'A page with the tag twice is one pageview, and a call one event.',
  level: 'must',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open({ copies: 2 });
    await stage.call('once');
    await untilEvent(stage, 'once');
    await stage.until(() => false, 500);
    return findBoth(stage, 'once');
  },
};
