import { findBoth, untilEvent } from '../find';
import type { Case } from '../types';

const DENY = `<script>
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
  Object.defineProperty(Document.prototype, 'cookie', {
    get() { throw new DOMException('denied', 'SecurityError'); },
    set() { throw new DOMException('denied', 'SecurityError'); },
  });
</script>`;

export const denied: Case = {
  name: 'storage that is denied',
  why: 'Browsers that block all cookies throw as one touches a storage.',
  rule: 'With cookies and storages that throw, the pageview and an event arrive, and no error is left that nobody caught.',
  level: 'must',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open({ before: DENY });
    await stage.call('denied').catch(() => {});
    await untilEvent(stage, 'denied', 3000);
    return findBoth(stage, 'denied', await stage.uncaught());
  },
};
