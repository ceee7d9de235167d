import { comesOnce } from '../find';
import type { Case } from '../types';

export const early: Case = {
  name: 'a call before the file has loaded',
  why: 'A script of the page does not wait for a file that is deferred.',
  rule: 'An event that is called by the first script after the documented stub arrives once.',
  level: 'must',
  needs: ['events', 'early'],
  async play(stage) {
    await stage.open({ before: `${stage.tag.stub ?? ''}<script>call('early');</script>` });
    return comesOnce(stage, 'early');
  },
};
