import { answerFirst, inSeconds } from '../answerFirst';
import { find } from '../find';
import type { Case } from '../types';

export const refused: Case = {
  name: 'answered 400',
  why: 'What is wrong stays wrong: to send it again is load for nothing.',
  rule: 'An event that is refused with 400 is sent once, within 3 seconds; nothing is thrown.',
  level: 'should',
  needs: ['events'],
  told: ['refused'],
  note: 'The server took nothing, and said so.',
  async play(stage) {
    await stage.open();
    answerFirst(stage, 'refused', { status: 400 }, 99);
    await stage.call('refused');
    await stage.until(() => stage.tries('refused').length > 1, 3000);
    const { length } = stage.tries('refused');
    return find(
      length === 1,
      'sent once',
      length ? `sent again after ${inSeconds(stage.tries('refused'))}` : 'not sent',
    );
  },
};
