import { find } from '../find';
import type { Case } from '../types';

export const bounce: Case = {
  name: 'a bounce on a slow line',
  why: 'Who leaves at once is a visitor too, and a bounce rate without them is wrong.',
  rule: 'A page that is left at its load event, with an endpoint that answers after 150 ms, is a pageview: 3 of 3.',
  level: 'must',
  needs: ['pageviews'],
  async play(stage) {
    stage.answer = () => ({ delay: 150 });
    const after = `<script>addEventListener('load', () => { location.href = '/next'; });</script>`;
    for (let trial = 0; trial < 3; trial++) {
      const url = stage.prepare({ after, headers: { 'cache-control': 'no-store' } });
      await stage.page.evaluate(`void setTimeout(() => { location.href = '${url}?${trial}'; })`);
      await stage.page.until(`document.title === 'Next'`);
      await stage.until(() => stage.pageviews().length > trial, 1200);
      await stage.page.goto('about:blank');
    }
    const { length } = stage.pageviews();
    return find(length === 3, '3 of 3 arrived', `${length} of 3 arrived`);
  },
};
