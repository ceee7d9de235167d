// The global of a script tag, with the events of a site: `tsc` checks it, nothing runs it.
import '../../../src/package/global';

declare global {
  interface PagebeatEvents {
    'Plan Chosen': { meta: { plan: 'free' | 'pro' } };
    'Signed Up': object;
  }
}

pirsch('Plan Chosen', { meta: { plan: 'pro' } }).then(({ ok }) => ok);
window.pirsch('Signed Up');
// @ts-expect-error: a typo in the name
pirsch('Signed Upp');
// @ts-expect-error: its metadata is missing
pirsch('Plan Chosen');
// @ts-expect-error: one of two texts
pirsch('Plan Chosen', { meta: { plan: 'gold' } });

declare const track: typeof pirsch;
track('Signed Up');
