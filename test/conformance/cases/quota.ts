import { comesOnce } from '../find';
import type { Case } from '../types';

export const quota: Case = {
  name: 'a full quota of 64 KiB',
  why: 'Browsers let a page have 64 KiB on the way with keepalive; another script of the page may have used it up.',
  rule: 'An event that is called while another script has 65,500 bytes on the way arrives.',
  level: 'should',
  needs: ['events'],
  told: ['accepted', 'network'],
  note: 'Chromium and WebKit report a failing network.',
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(
      `void fetch('/slow', { method: 'POST', keepalive: true, body: 'x'.repeat(65500) }).catch(() => {})`,
    );
    await stage.call('full');
    return comesOnce(stage, 'full');
  },
};
