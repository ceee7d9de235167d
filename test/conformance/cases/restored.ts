import { find } from '../find';
import type { Case } from '../types';

const NOTE = `<script>document.title = 'First';</script>`;

export const restored: Case = {
  name: 'back from the back/forward cache',
  why: 'Who comes back by the button sees the page again, and no script of it runs anew.',
  rule: 'A page that is restored is a pageview more, one.',
  level: 'should',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open({ after: NOTE });
    await stage.page.click('#link');
    await stage.page.until(`document.title === 'Next'`);
    await stage.page.back();
    await stage.page.until(`document.title === 'First'`);
    await stage.until(() => stage.pageviews().length > 1, 2000);
    await stage.until(() => stage.pageviews().length > 2, 500);
    const more = stage.pageviews().length - 1;
    return find(more === 1, 'one more', `${more} more`);
  },
};
