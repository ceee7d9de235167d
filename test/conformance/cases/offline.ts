import { find } from '../find';
import type { Case } from '../types';

export const offline: Case = {
  name: 'offline for two seconds',
  why: 'A phone loses its network many times a day.',
  rule: 'An event that is called without a network arrives within 12 seconds of its return.',
  level: 'should',
  needs: ['events', 'offline'],
  told: ['accepted'],
  note: 'WebKit: a simulation. The page is told so, and the server cuts every line.',
  async play(stage) {
    await stage.open();
    await stage.page.offline();
    await stage.call('offline');
    await stage.until(() => false, 2000);
    await stage.page.online();
    await stage.until(() => stage.events('offline').length > 0, 12_000);
    return find(stage.events('offline').length > 0, 'arrived', 'did not arrive');
  },
};
