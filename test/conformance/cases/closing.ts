import { find } from '../find';
import type { Case } from '../types';

export const closing: Case = {
  name: 'leaving by closing the tab',
  why: 'It is how most visits end.',
  rule: 'An event that is called right before the tab is closed arrives.',
  level: 'must',
  needs: ['events'],
  told: ['accepted', 'queued', 'page gone'],
  isRace: true,
  mayLose: ['firefox'],
  note: 'Firefox drops some of what is sent in `pagehide` as a tab is closed.',
  async play(stage) {
    const tab = await stage.page.sibling();
    await tab.goto(stage.prepare());
    if (stage.tag.offers.includes('pageviews')) await stage.until(() => stage.pageviews().length > 0);
    await tab.evaluate(`void call('closed')`);
    await tab.close();
    await stage.until(() => stage.events('closed').length > 0, 1500);
    return find(stage.events('closed').length === 1, 'arrived', 'did not arrive');
  },
};
