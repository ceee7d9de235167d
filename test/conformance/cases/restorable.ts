import { find } from '../find';
import type { Case } from '../types';

export const restorable: Case = {
  name: 'fit for the back/forward cache',
  why: 'A page that is kept comes back at once; a tag must not be what prevents that.',
  rule: 'After the page was left by a link, back restores it.',
  level: 'must',
  needs: [],
  async play(stage) {
    await stage.open();
    await stage.page.click('#link');
    await stage.page.until(`document.title === 'Next'`);
    await stage.page.back();
    await stage.page.until(`document.title === 'First'`);
    const restored = await stage.page.evaluate<boolean, []>('window.__visitor.restored');
    return find(restored, 'restored', 'loaded anew');
  },
};
