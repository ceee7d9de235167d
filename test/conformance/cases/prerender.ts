import { find } from '../find';
import type { Case } from '../types';

const RULES = `<script type="speculationrules">{"prerender":[{"urls":["/page/later"],"eagerness":"immediate"}]}</script>`;

export const prerender: Case = {
  name: 'a page that is prerendered',
  why: 'Browsers open pages that nobody may ever see.',
  rule: 'A page that is prerendered is no pageview until somebody comes, and then it is one.',
  level: 'must',
  needs: ['pageviews'],
  engines: ['chromium'],
  async play(stage) {
    const after = `${RULES}<script>document.getElementById('link').href = '/page/later';</script>`;
    const later = () => stage.pageviews().filter(({ url }) => url?.endsWith('/page/later')).length;
    await stage.open({ after });
    await stage.until(() => false, 1500);
    const before = later();
    await stage.page.click('#link');
    await stage.page.until(`location.pathname === '/page/later' && !document.prerendering`);
    const isPrerendered = await stage.page.evaluate<boolean, []>(
      `performance.getEntriesByType('navigation')[0].activationStart > 0`,
    );
    if (!isPrerendered) throw new Error('the browser did not prerender');
    await stage.until(() => later() > 0, 3000);
    await stage.until(() => false, 300);
    return find(
      before === 0 && later() === 1,
      'one, when somebody came',
      `${before} before somebody came, ${later()} in all`,
    );
  },
};
