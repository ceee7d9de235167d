import { find } from '../find';
import type { Case } from '../types';

export const crashed: Case = {
  name: 'a tab that crashes',
  why: 'Tabs run out of memory, and phones out of power: nobody is told then.',
  rule: 'An event that is called two seconds before the tab crashes arrives.',
  level: 'should',
  needs: ['events'],
  engines: ['chromium', 'firefox'],
  async play(stage) {
    const tab = await stage.page.sibling();
    await tab.goto(stage.prepare());
    if (stage.tag.offers.includes('pageviews')) await stage.until(() => stage.pageviews().length > 0);
    await tab.evaluate(`void call('crashed')`);
    await stage.until(() => false, 2000);
    await tab.crash();
    await stage.until(() => stage.events('crashed').length > 0, 1500);
    return find(stage.events('crashed').length === 1, 'arrived', 'did not arrive');
  },
};
