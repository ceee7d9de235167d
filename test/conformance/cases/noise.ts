import { findNone } from '../find';
import type { Case } from '../types';

export const noise: Case = {
  name: 'a quiet console',
  why: 'A console that is full of others is one that nobody reads.',
  rule: 'A visit with an event writes nothing to the console.',
  level: 'should',
  needs: [],
  async play(stage) {
    await stage.open();
    await stage.call('quiet');
    await stage.until(() => stage.events('quiet').length > 0, 2000);
    await stage.until(() => false, 300);
    return findNone(
      (await stage.page.console()).map(({ type, text }) => `${type}: ${text.slice(0, 100)}`),
      'nothing',
    );
  },
};
