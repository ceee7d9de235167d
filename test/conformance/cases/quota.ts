import { comesOnce, find } from '../find';
import type { Case } from '../types';

export const quota: Case = {
  name: 'a full quota of 64 KiB',
  why: 'Browsers let a page have 64 KiB on the way with keepalive; another script of the page may have used it up.',
  rule: 'An event that is called while another script has 65,500 bytes on the way arrives.',
  level: 'should',
  needs: ['events'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(
      `void fetch('/slow', { method: 'POST', keepalive: true, body: 'x'.repeat(65500) }).catch(() => {})`,
    );
    await stage.call('full');
    return comesOnce(stage, 'full');
  },
};

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
