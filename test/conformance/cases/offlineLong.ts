import { find } from '../find';
import type { Case } from '../types';

export const offlineLong: Case = {
  name: 'offline for twelve seconds',
  why: 'Who waits for an answer wants to know that there will be none for a while.',
  rule: 'The call is told that the browser is offline, and the event arrives once it is online again.',
  level: 'should',
  needs: ['events', 'reasons', 'offline'],
  told: ['offline'],
  note: 'WebKit: a simulation. The page is told so, and the server cuts every line.',
  async play(stage) {
    await stage.open();
    await stage.page.offline();
    await stage.call('offline');
    await stage.until(() => false, 12_000);
    await stage.page.online();
    const isThere = await stage.until(() => stage.counted('offline').length > 0, 12_000);
    return find(isThere, 'arrived', 'was lost');
  },
};
