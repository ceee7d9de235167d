import { find } from '../find';
import type { Case } from '../types';

export const ignored: Case = {
  name: 'a promise that nobody listens to',
  why: 'Most pages ignore what a call gives; a failing endpoint must not fill their error reports.',
  rule: 'Events whose line is cut, or that are answered 400, leave no error that nobody caught, within 3 seconds.',
  level: 'must',
  needs: ['events'],
  async play(stage) {
    await stage.open();
    stage.answer = ({ items }) =>
      items.some(({ name }) => name === 'ignored') ? { cut: true } : items.length ? { status: 400 } : undefined;
    await stage.call('ignored');
    await stage.call('ignored_too');
    await stage.until(() => false, 2500);
    const uncaught = await stage.uncaught();
    return find(uncaught.length === 0, 'nothing', uncaught.join('; '));
  },
};
