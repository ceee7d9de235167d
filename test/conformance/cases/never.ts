import { find } from '../find';
import type { Case } from '../types';

export const never: Case = {
  name: 'an endpoint that never answers',
  why: 'One request that hangs must not hold up all that come after it.',
  rule: 'While the first pageview waits for its answer, an event is sent within 5 seconds.',
  level: 'must',
  needs: ['pageviews', 'events'],
  told: ['accepted'],
  async play(stage) {
    stage.answer = ({ items }) => (items.some(({ kind }) => kind === 'pageview') ? { never: true } : undefined);
    await stage.open({ isQuick: true });
    await stage.until(() => stage.sent.some(({ items }) => items.length > 0), 2000);
    await stage.call('later');
    const isSent = await stage.until(() => stage.tries('later').length > 0, 5000);
    return find(isSent, 'sent', 'not sent');
  },
};
