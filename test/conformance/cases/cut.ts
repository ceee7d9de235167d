import { find } from '../find';
import type { Case } from '../types';

export const cut: Case = {
  name: 'a line that is cut',
  why: 'Trains have tunnels.',
  rule: 'An event whose line is cut before the answer, for two seconds, is sent again, and arrives within 12 seconds.',
  level: 'should',
  needs: ['events', 'resends'],
  async play(stage) {
    await stage.open();
    // A browser sends it once more by itself where the line was in use before.
    const end = Date.now() + 2000;
    stage.answer = ({ time }) => (time < end ? { cut: true } : undefined);
    await stage.call('cut');
    await stage.until(() => stage.events('cut').length > 0, 12_000);
    return find(stage.events('cut').length > 0, 'arrived', 'did not arrive');
  },
};
