import { find } from '../find';
import type { Case } from '../types';

export const hidden: Case = {
  name: 'a page that is opened out of sight',
  why: 'Links are opened in a tab behind, and looked at later.',
  rule: 'A page that is opened hidden, and is seen a second later, is one pageview in all.',
  level: 'should',
  needs: ['pageviews'],
  async play(stage) {
    const url = stage.prepare();
    await stage.page.hide();
    await stage.page.goto(url);
    await stage.until(() => false, 1000);
    await stage.page.show();
    await stage.until(() => stage.pageviews().length > 0, 3000);
    await stage.until(() => stage.pageviews().length > 1, 1000);
    const { length } = stage.pageviews();
    return find(length === 1, 'one', `${length}`);
  },
};
