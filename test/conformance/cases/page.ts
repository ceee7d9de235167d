import { comesOnce, find, findBoth, findNone, untilEvent } from '../find';
import type { Case } from '../types';

export const twice: Case = {
  name: 'the tag twice on a page',
  why: 'A theme and a tag manager both bring it; numbers that are doubled are worse than none.',
  rule: 'A page with the tag twice is one pageview, and a call one event.',
  level: 'must',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open({ copies: 2 });
    await stage.call('once');
    await untilEvent(stage, 'once');
    await stage.until(() => false, 500);
    return findBoth(stage, 'once');
  },
};

export const early: Case = {
  name: 'a call before the file has loaded',
  why: 'A script of the page does not wait for a file that is deferred.',
  rule: 'An event that is called by the first script after the documented stub arrives once.',
  level: 'must',
  needs: ['events', 'early'],
  async play(stage) {
    await stage.open({ before: `${stage.tag.stub ?? ''}<script>call('early');</script>` });
    return comesOnce(stage, 'early');
  },
};

const NOTE = `<script>document.title = 'First';</script>`;

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

export const localhost: Case = {
  name: 'silent on localhost',
  why: "A developer's reloads are no visits.",
  rule: 'A page of localhost, and an event on it, send nothing, unless one asks for it.',
  level: 'must',
  needs: ['localhost'],
  async play(stage) {
    await stage.open({ isLocal: true, isQuick: true });
    await stage.call('local');
    await stage.until(() => stage.sent.some(({ items }) => items.length > 0), 1500);
    return findNone(
      stage.sent.flatMap(({ items }) => items.map(({ kind }) => `sent: ${kind}`)),
      'nothing sent',
    );
  },
};

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

export const stubbed: Case = {
  name: 'a page that replaces fetch',
  why: 'Consent tools and tests of a site replace it, and not always well.',
  rule: 'After fetch was replaced by a function that throws, an event arrives.',
  level: 'should',
  needs: ['events'],
  async play(stage) {
    await stage.open();
    await stage.page.evaluate(`void (window.fetch = () => { throw new Error('replaced'); })`);
    await stage.call('stubbed').catch(() => {});
    return comesOnce(stage, 'stubbed');
  },
};

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

export const noise: Case = {
  name: 'a quiet console',
  why: 'A console that is full of others is one that nobody reads.',
  rule: 'A visit with an event writes nothing to the console.',
  level: 'should',
  needs: [],
  async play(stage) {
    await stage.open();
    await stage.call('quiet');
    await stage.until(() => stage.events('quiet').length > 0, 2000);
    await stage.until(() => false, 300);
    return findNone(
      (await stage.page.console()).map(({ type, text }) => `${type}: ${text.slice(0, 100)}`),
      'nothing',
    );
  },
};

const STORED = `JSON.stringify([
  ...document.cookie.split('; ').filter(Boolean).map((text) => 'cookie ' + text.split('=')[0]),
  ...Object.keys(localStorage).map((name) => 'localStorage ' + name),
  ...Object.keys(sessionStorage).map((name) => 'sessionStorage ' + name),
])`;

export const stored: Case = {
  name: 'no cookies, nothing stored',
  why: 'What is stored on a device needs a consent in many countries.',
  rule: 'A visit with an event leaves no cookie and nothing in a storage.',
  level: 'must',
  needs: ['storeless'],
  async play(stage) {
    await stage.open();
    await stage.call('stored');
    await stage.until(() => stage.events('stored').length > 0, 2000);
    return findNone(JSON.parse(await stage.page.evaluate<string, []>(STORED)), 'nothing');
  },
};

export const preflights: Case = {
  name: 'no preflights',
  why: 'Each one is a way there and back more before anything is sent, and twice the requests.',
  rule: 'A pageview and an event are sent to another origin without asking first.',
  level: 'should',
  needs: ['pageviews'],
  async play(stage) {
    await stage.open();
    await stage.call('plain');
    await untilEvent(stage, 'plain', 3000);
    const { length } = stage.sent.filter(({ isPreflight }) => isPreflight);
    return find(length === 0, 'none', `${length} preflights`);
  },
};
