import { find, untilEvent } from '../find';
import type { Case } from '../types';

export const preflights: Case = {
  name: 'no preflights',
  why: 'Each one is a way there and back more before anything is sent, and twice the requests.',
  rule: 'A pageview and an event are sent to another origin without asking first.',
  level: 'should',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open();
    await stage.call('plain');
    await untilEvent(stage, 'plain', 3000);
    const { length } = stage.sent.filter(({ isPreflight }) => isPreflight);
    return find(length === 0, 'none', `${length} preflights`);
  },
};
