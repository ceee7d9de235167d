import { answerFirst, inSeconds } from '../answerFirst';
import { find } from '../find';
import type { Case } from '../types';

export const unavailable: Case = {
  name: 'answered 503 twice',
  why: 'Every endpoint is restarted some time.',
  rule: 'The event is sent again until it is taken, once, within 12 seconds.',
  level: 'should',
  needs: ['events', 'retries'],
  told: ['accepted'],
  pause: 450,
  async play(stage) {
    await stage.open();
    answerFirst(stage, 'unavailable', { status: 503 }, 2);
    await stage.call('unavailable');
    await stage.until(() => stage.events('unavailable').length > 0, 12_000);
    const after = inSeconds(stage.tries('unavailable'));
    return find(
      stage.events('unavailable').length === 1,
      `arrived, after ${after}`,
      after ? `sent again after ${after}` : 'not sent again',
    );
  },
};
