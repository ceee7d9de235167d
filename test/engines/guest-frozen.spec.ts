import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { TO_PIRSCH, tagPage } from './harness/tagPage';
import { ALL, BOTH, createGuest, FINE, script, WITNESS } from './pages/createGuest';

declare const pirsch: (name: string, options?: unknown) => Promise<unknown>;

/** What was only inherited can't be set by assignment then: in a module that throws. */
const freezePrimordials = (): void => {
  const names = 'Object Array Function Promise Error TypeError String Number Boolean RegExp Date Symbol JSON Math';
  for (const name of names.split(' ')) {
    const primordial = (window as unknown as Record<string, { prototype?: object }>)[name];
    if (primordial?.prototype) Object.freeze(primordial.prototype);
    Object.freeze(primordial);
  }
};

describeEngines('on a page that freezes', (context) => {
  const { server } = context;
  const guest = createGuest(context);

  test.each([
    ['defer', 'defer'],
    ['a module', 'type="module"'],
  ])('the primordials before the tag (%s), all arrives', async (_name, attribute) => {
    const after = script(() => {
      addEventListener('load', () => {
        const { track, finish } = window.witness;
        const meta = { a: 1, constructor: 'b', toString: 'c', valueOf: 'd', hasOwnProperty: 'e', message: 'f' };
        track('clicked', { duration: 1, meta });
        track('cut');
        track('');
        history.pushState({}, '', '/next');
        finish();
      });
    });
    server.answer = ({ decoded, destination }) =>
      decoded.name === 'cut' && destination === 'pirsch' ? { destroy: true } : undefined;
    const content = tagPage(BOTH, { before: WITNESS + script(freezePrimordials), body: after });
    server.page('/guest', content.replace('<script defer', `<script ${attribute}`));
    const seen = await guest.open('http://app.test/guest?constructor=1&toString=2&message=3&utm_source=news');
    expect(seen.sort()).toEqual([
      ': catch { reason: invalid }',
      'clicked: then { ok: true, status: 200 }',
      'cut: catch { reason: network }',
      'error pagebeat: invalid name',
    ]);
    const meta = { a: '1', constructor: 'b', toString: 'c', valueOf: 'd', hasOwnProperty: 'e', message: 'f' };
    expect(guest.json('pirsch', 'clicked')).toMatchObject({ event_duration: 1, event_meta: meta });
    expect(guest.json('swetrix', 'clicked')).toMatchObject({ so: 'news', meta: { ...meta, duration: '1' } });
    await guest.pageviews('http://app.test/next');
    await server.until((hits) => hits.filter(({ kind }) => kind === 'pageview').length === 4);
    const pageviews = server.hits.filter(({ kind }) => kind === 'pageview').map(({ decoded }) => decoded.page);
    expect(pageviews).toContain('http://app.test/next');
    expect(pageviews).toContain('/next');
  });

  test('what it is given, all goes on', async () => {
    const after = script(() => {
      const shared = window as unknown as Record<'pirsch' | 'pagebeat', object>;
      addEventListener('load', () => {
        const { track, tell, show, finish } = window.witness;
        Object.freeze(shared.pirsch);
        Object.freeze(shared.pagebeat);
        const options = Object.freeze({ duration: 1, meta: Object.freeze({ a: 1 }) });
        Object.freeze(pirsch('')).catch((error) => tell(`refused ${show(Object.freeze(error))}`));
        Object.freeze(pirsch('clicked', options)).then((verdict) => {
          tell(`accepted ${show(Object.freeze(verdict))}`);
          const { pagebeat } = shared;
          const second = document.createElement('script');
          Object.assign(second.dataset, { projectId: 'aUn1quEid-3x', api: 'http://collector.test/log' });
          second.src = '/pagebeat.js';
          second.onload = () => {
            tell(`the same: ${shared.pagebeat === pagebeat}`);
            Object.freeze(track('clicked', options));
            finish();
          };
          document.body.append(second);
        });
      });
    });
    expect(await guest.visit({ after, attributes: TO_PIRSCH })).toEqual([
      'refused { reason: invalid }',
      'accepted { ok: true, status: 200 }',
      'the same: true',
      ...FINE,
      'error pagebeat: invalid name',
    ]);
    expect(guest.arrived()).toEqual(['pirsch event 200', ...ALL]);
    guest.expectFields();
  });
});
