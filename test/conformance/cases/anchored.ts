import { find } from '../find';
import type { Case } from '../types';

// Milliseconds: some wait for the address to rest, and some machines are slow.
const QUIET = 3000;

export const anchored: Case = {
  name: 'an anchor within the page',
  why: 'A table of contents is not twenty pages.',
  rule: 'An address of which only the anchor changes is no pageview, unless one asks for it.',
  level: 'should',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(`location.hash = 'part'`);
    await stage.until(() => stage.pageviews().length > 1, QUIET);
    const more = stage.pageviews().length - 1;
    return find(more === 0, 'none', `${more} pageviews more`);
  },
};
