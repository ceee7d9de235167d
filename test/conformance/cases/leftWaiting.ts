import { find } from '../find';
import type { Case } from '../types';

export const leftWaiting: Case = {
  name: 'answered 503, and left before the next try',
  why: 'A visitor does not wait until a server is up again.',
  rule: 'An event that waits for its next try as the page is left by a link arrives.',
  level: 'should',
  needs: ['events', 'reasons', 'retries'],
  told: ['queued', 'page gone', 'accepted'],
  async play(stage) {
    let tries = 0;
    await stage.open();
    stage.answer = ({ items }) =>
      items.some(({ name }) => name === 'waiting') && ++tries < 2
        ? { status: 503, headers: { 'retry-after': '8' } }
        : undefined;
    await stage.call('waiting');
    await stage.until(() => stage.tries('waiting').length > 0);
    // The answer has its way, too.
    await stage.until(() => false, 500);
    await stage.page.click('#link');
    await stage.page.until(`document.title === 'Next'`);
    const isThere = await stage.until(() => stage.counted('waiting').length > 0);
    return find(isThere, 'arrived', 'was lost');
  },
};
