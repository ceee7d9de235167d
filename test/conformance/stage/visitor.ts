import type { Tag } from '../types';

type Voice = Pick<Tag, 'send' | 'ask' | 'isTaken' | 'sendDuration' | 'tell'>;

/**
 * Source text of a script, the first one of each page. It makes the page that of a person: many tags ignore browsers that say
 * they are driven by a program. And it makes calls: `call` ignores what a call gives, as most pages do, `ask` keeps it. With `tell`,
 * what calls are told stays in `localStorage`: that outlives a page that is left.
 */
export const visitorOf = ({
  send,
  ask = send,
  isTaken = '() => true',
  sendDuration = 'undefined',
  tell: reason = 'undefined',
}: Voice): string => `(() => {
  const tell = (owner, name, read) => {
    try {
      const value = read(navigator[name]);
      Object.defineProperty(owner, name, { configurable: true, get: () => value });
    } catch {}
  };
  tell(Navigator.prototype, 'webdriver', () => false);
  tell(Navigator.prototype, 'userAgent', (text) => text.replace('Headless', ''));
  tell(Navigator.prototype, 'appVersion', (text) => text.replace('Headless', ''));
  const data = navigator.userAgentData;
  if (data) {
    const brands = data.brands.map(({ brand, version }) => ({ brand: brand.replace('HeadlessChrome', 'Chromium'), version }));
    Object.defineProperty(Object.getPrototypeOf(data), 'brands', { configurable: true, get: () => brands });
  }
  const send = ${send};
  const ask = ${ask};
  const isTaken = ${isTaken};
  const reason = ${reason};
  const visitor = { told: Object.create(null), open: 0, restored: false, violations: [] };
  window.__visitor = visitor;
  const listen = (name, meta) => {
    const keep = (told) => localStorage.setItem('call ' + name, told);
    const end = (told) => { visitor.open--; keep(told); };
    keep('');
    visitor.open++;
    send(name, meta).then((value) => end(reason(value)), (error) => end(reason(undefined, error)));
  };
  window.call = (name, meta) => { (reason ? listen : send)(name, meta); };
  window.callDuration = ${sendDuration};
  window.ask = (name, meta) => {
    const told = visitor.told[name] = {};
    try {
      const result = ask(name, meta);
      if (!result || typeof result.then !== 'function') return;
      told.isPromise = true;
      result.then(
        (value) => { told.settled = isTaken(value) ? 'taken' : 'not taken'; },
        () => { told.settled = 'not taken'; },
      );
    } catch (error) {
      told.threw = String(error);
    }
  };
  addEventListener('pageshow', (event) => { visitor.restored = event.persisted; });
  document.addEventListener('securitypolicyviolation', (event) => {
    visitor.violations.push(event.violatedDirective + ' ' + event.blockedURI);
  });
})();`;
