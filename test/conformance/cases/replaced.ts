import { find } from '../find';
import type { Case } from '../types';

const QUIET = 1000;

export const replaced: Case = {
  name: 'an address that is replaced 40 times',
  why: 'Maps, filters and search fields write into the address while one uses them.',
  rule: 'Addresses that are replaced 40 times within two seconds are two pageviews more at most.',
  level: 'should',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(`(async () => {
      for (let n = 0; n < 40; n++) {
        history.replaceState({}, '', '/page?zoom=' + n);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    })()`);
    await stage.until(() => false, QUIET);
    const more = stage.pageviews().length - 1;
    return find(more <= 2, `${more} more`, `${more} pageviews more`);
  },
};
