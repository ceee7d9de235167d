import { find } from '../find';
import type { Case } from '../types';

export const burst: Case = {
  name: 'a hundred events in one task',
  why: 'Lists that report what came into view do it at once.',
  rule: 'All of 100 events that are called in one task arrive within 10 seconds.',
  level: 'should',
  needs: ['events'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(`(() => { for (let n = 0; n < 100; n++) call('burst_' + n, { number: n }); })()`);
    const names = Array.from({ length: 100 }, (_, number) => `burst_${number}`);
    const count = () => names.filter((name) => stage.events(name).length === 1).length;
    await stage.until(() => count() === 100, 10_000);
    return find(count() === 100, '100 arrived', `${count()} arrived once`);
  },
};
