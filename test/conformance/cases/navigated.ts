import { find, urlsOf } from '../find';
import type { Case } from '../types';

const INTERCEPT = `<script>
  if (window.navigation) navigation.addEventListener('navigate', (event) => { if (event.canIntercept) event.intercept(); });
</script>`;

export const navigated: Case = {
  name: 'a route by the Navigation API',
  why: 'Newer routers intercept links, and never call pushState.',
  rule: 'An address that a page gives itself by the Navigation API is one pageview, with that address.',
  level: 'should',
  needs: ['pageviews', 'routes'],
  async play(stage) {
    await stage.open({ before: INTERCEPT });
    if (!(await stage.page.evaluate(`!!window.navigation`))) throw new Error('the browser has no Navigation API');
    await stage.page.evaluate(`void navigation.navigate('/page/second')`);
    await stage.until(() => stage.pageviews().length > 1, 3000);
    await stage.until(() => stage.pageviews().length > 2, 1000);
    const urls = urlsOf(stage.pageviews());
    return find(urls === '/page, /page/second', urls, `pageviews of ${urls}`);
  },
};
