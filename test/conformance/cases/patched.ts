import { find } from '../find';
import type { Case } from '../types';

const PATCH = `<script>
  Array.prototype.toJSON = String.prototype.toJSON = function () { return '"patched"'; };
  for (const name of ['extend', 'each', 'clone', 'keys']) Object.prototype[name] = function () {};
</script>`;

export const patched: Case = {
  name: 'old libraries that patch built-ins',
  why: 'Prototype, MooTools and their like still stand on many pages.',
  rule: 'With toJSON of arrays and texts and functions on every object, the pageview and the event arrive, by its name, with its metadata.',
  level: 'should',
  needs: ['pageviews', 'events', 'metadata'],
  async play(stage) {
    await stage.open({ before: PATCH, isQuick: true });
    await stage.until(() => stage.pageviews().length > 0, 2000);
    await stage.call('patched', { plan: 'pro' }).catch(() => {});
    await stage.until(() => stage.events('patched').length > 0, 3000);
    const [event] = stage.events('patched');
    const pageviews = stage.pageviews().length;
    const meta = JSON.stringify(event?.meta ?? {});
    const held = pageviews === 1 && Boolean(event) && /"plan":"pro"/.test(meta);
    return find(
      held,
      'both arrived',
      `${pageviews} pageviews; the event ${event ? `with ${meta.slice(0, 80)}` : 'did not arrive'}`,
    );
  },
};
