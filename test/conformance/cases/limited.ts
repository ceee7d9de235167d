import { answerFirst, inSeconds } from '../answerFirst';
import { find } from '../find';
import type { Case } from '../types';

export const limited: Case = {
  name: 'answered 429, Retry-After: 2',
  why: 'A busy day is not the day to lose events, nor to come back sooner than one is asked to.',
  rule: 'The event is sent again, not before 2 seconds have passed, and arrives within 9.',
  level: 'should',
  needs: ['events', 'retries'],
  told: ['accepted'],
  async play(stage) {
    await stage.open();
    answerFirst(stage, 'limited', { status: 429, headers: { 'retry-after': '2' } });
    await stage.call('limited');
    await stage.until(() => stage.events('limited').length > 0, 9000);
    const tries = stage.tries('limited');
    const hasWaited = tries.slice(1).every(({ time }) => time - tries[0]!.time >= 1900);
    const after = inSeconds(tries);
    return find(
      stage.events('limited').length === 1 && hasWaited,
      `sent again after ${after}`,
      after ? `sent again after ${after}` : 'not sent again',
    );
  },
};
