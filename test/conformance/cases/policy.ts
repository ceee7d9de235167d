import { findBoth, untilEvent } from '../find';
import type { Case } from '../types';

export const policy: Case = {
  name: 'a strict content security policy',
  why: 'Banks and shops have one; what does not live with it is not there.',
  rule: 'With a policy that allows scripts by a nonce and connections to the endpoint alone, the pageview and an event arrive, and nothing else is asked for.',
  level: 'must',
  needs: ['pageviews'],
  async play(stage) {
    const policy = `default-src 'none'; script-src 'nonce-c29tZXRoaW5n'; connect-src ${stage.endpoint}; img-src data:`;
    await stage.open({ headers: { 'content-security-policy': policy } });
    await stage.call('strict').catch(() => {});
    await untilEvent(stage, 'strict', 3000);
    const violations = await stage.page.evaluate<string[], []>('window.__visitor.violations');
    return findBoth(
      stage,
      'strict',
      violations.map((line) => `blocked: ${line.replace(stage.origin, '')}`),
    );
  },
};
