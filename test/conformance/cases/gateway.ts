import { answerFirst } from '../answerFirst';
import { find } from '../find';
import type { Case } from '../types';

export const gateway: Case = {
  name: 'answered 504 by a gateway',
  why: 'A gateway gives up while the server behind it goes on: what is sent again then is counted twice.',
  rule: 'The event is not sent again within 6 seconds, unless the tag says that its endpoint knows it again.',
  level: 'should',
  needs: ['events'],
  told: ['refused'],
  note: 'Trying again would count it twice.',
  async play(stage) {
    await stage.open();
    answerFirst(stage, 'gateway', { status: 504 }, 1);
    await stage.call('gateway');
    await stage.until(() => stage.tries('gateway').length > 1, 6000);
    const { length } = stage.tries('gateway');
    const isKnown = stage.tag.offers.includes('resends');
    return find(
      length === 1 || (isKnown && length > 1),
      length === 1 ? 'sent once' : 'sent again, and known again',
      `sent ${length} times`,
    );
  },
};
