import { comesOnce } from '../find';
import type { Case } from '../types';

export const stubbed: Case = {
  name: 'a page that replaces fetch',
  why: 'Consent tools and tests of a site replace it, and not always well.',
  rule: 'After fetch was replaced by a function that throws, an event arrives.',
  level: 'should',
  needs: ['events'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(`void (window.fetch = () => { throw new Error('replaced'); })`);
    await stage.call('stubbed').catch(() => {});
    return comesOnce(stage, 'stubbed');
  },
};
