import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '../harness/types';

/** A visitor of one of the sites that are compared. */
export interface Visit {
  page: Page;
  /** Of the site, such as `http://original.test`. */
  origin: string;
}

type Act = (visit: Visit) => Promise<unknown>;
type Call = [name: string, options?: Record<string, unknown>];

declare const plausible: (...call: Call) => unknown;

/** Milliseconds after which a new address rests: see the part `navigation`. */
const SETTLED = 520;
/** What was sent has arrived. */
const SOON = 30;

/** By the clock of the page, so that a slow machine changes nothing. */
const rest = async ({ page }: Visit, milliseconds = 0): Promise<void> => {
  await page.evaluate(async (time) => {
    await new Promise((done) => setTimeout(done, time));
    await fetch('/rest');
  }, milliseconds);
  await wait(SOON);
};

const goTo =
  (path: string): Act =>
  async (visit) => {
    await visit.page.goto(visit.origin + path);
    await rest(visit, 100);
  };

const change =
  (how: 'pushState' | 'replaceState', ...paths: string[]): Act =>
  async (visit) => {
    await visit.page.evaluate((name, all) => all.forEach((path) => void history[name](null, '', path)), how, paths);
    await rest(visit, SETTLED);
  };

const back =
  (routes: number): Act =>
  async (visit) => {
    await visit.page.evaluate((count) => history.go(-count), routes);
    await rest(visit, SETTLED);
  };

const call =
  (...given: Call): Act =>
  async (visit) => {
    await visit.page.evaluate(
      (...args: Call) => {
        Promise.resolve(plausible(...args)).catch(() => {});
      },
      ...given,
    );
    await rest(visit);
  };

const ask =
  (name: string): Act =>
  ({ page }) =>
    page.evaluate(
      (event) =>
        new Promise((resolve) => {
          // `undefined` does not travel.
          const callback = (result: unknown): void => resolve(result ?? 'nothing');
          Promise.resolve(plausible(event, { callback })).catch(() => {});
        }),
      name,
    );

const click =
  (selector: string, button?: 'left' | 'middle'): Act =>
  async (visit) => {
    await visit.page.click(selector, button);
    await rest(visit);
  };

/** What a visitor does, one thing after the other, in the same window. What an act gives is compared, too. */
export const steps = {
  'A page is loaded.': goTo('/start'),
  'A route is pushed.': change('pushState', '/one'),
  'Two routes are pushed, one right after the other.': change('pushState', '/two', '/three'),
  'A query is pushed.': change('pushState', '/three?page=2'),
  'The same address is pushed again.': change('pushState', '/three?page=2'),
  'The address is replaced by another path.': change('replaceState', '/four'),
  'A link to an anchor is clicked.': async (visit) => {
    await visit.page.click('#anchor');
    await rest(visit, SETTLED);
  },
  'The visitor goes back over three routes.': back(3),
  'An event is sent.': call('Signup'),
  'An event has text, a number and a truth value for properties.': call('Signup', {
    props: { plan: 'pro', seats: 3, paid: true },
  }),
  'An event has a list, an object and null for properties.': call('Signup', {
    props: { list: [1], object: { key: 1 }, nothing: null, plan: 'pro' },
  }),
  'An event has a revenue.': call('Purchase', { revenue: { amount: 9.9, currency: 'EUR' } }),
  'An event is not interactive.': call('Autoplay', { interactive: false }),
  'An event has an address of its own.': call('Seen', { url: 'http://site.test/elsewhere' }),
  'An event has an empty name.': call(''),
  'A pageview is called for.': call('pageview'),
  'A callback is told that an event was taken.': ask('Taken'),
  'A callback is told that the server refuses.': ask('Refused'),
  'A callback is told of a name that is too long.': ask('x'.repeat(121)),
  'A link to another host is clicked.': click('#outbound'),
  'A link to another host is clicked with the middle button.': click('#outbound', 'middle'),
  'A link to a file is clicked.': click('#file'),
  'A link to a file of another host is clicked.': click('#away'),
  'A button with classes is clicked.': click('#button'),
  'A button with classes for a revenue is clicked.': click('#price'),
  'A button is clicked whose class has a value with an equals sign.': click('#equals'),
  'A link with a class is clicked.': click('#link'),
  'Something deep in an element with a class is clicked.': click('#deep'),
  'A field of a form with a class is clicked.': click('#field'),
  'A form with a class is sent.': click('#send'),
  'A field of a form is clicked, in an element with a class.': click('#inner'),
  'A form is sent, in an element with a class.': click('#sendInner'),
  'A button with a class is clicked, in a form without one.': click('#within'),
  'A form without a class is sent.': click('#plain'),
  'The page is scrolled, and hidden.': async (visit) => {
    await visit.page.evaluate(() => scrollTo(0, 1500));
    await rest(visit, 300);
    await visit.page.hide();
    await wait(SOON);
  },
  'It is shown again, and hidden soon.': async (visit) => {
    await visit.page.show();
    await rest(visit, 100);
    await visit.page.hide();
    await wait(SOON);
    await visit.page.show();
  },
  'A link to another site is followed.': async (visit) => {
    await visit.page.evaluate(() => scrollTo(0, 0));
    await visit.page.click('#leave');
    await visit.page.until(() => document.title === 'Other');
    await rest(visit);
  },
  'The visitor comes back, by the back/forward cache.': async (visit) => {
    await visit.page.back();
    await rest(visit, 100);
  },
  'The visitor comes from another site.': async (visit) => {
    await visit.page.goto('http://other.test/');
    await visit.page.evaluate((url) => void location.assign(url), `${visit.origin}/landing`);
    await visit.page.until(() => document.title === 'Title' && document.readyState === 'complete');
    await rest(visit, 100);
  },
  'A route is pushed there.': change('pushState', '/inner'),
  'A long address is pushed.': change('pushState', `/long?q=${'x'.repeat(2500)}`),
  'A page with routes in its hash is loaded, with an endpoint of the same host.': goTo('/hash#/one'),
  'The hash changes.': async (visit) => {
    await visit.page.evaluate(() => void location.assign('#/two'));
    await rest(visit, SETTLED);
  },
  'The visitor goes back over a hash.': back(1),
  'A page is loaded in another window, which is closed.': async (visit) => {
    const page = await visit.page.sibling();
    await goTo('/last')({ ...visit, page });
    await page.close();
    await rest(visit, 300);
  },
  'The visitor opts out, and loads another page.': async (visit) => {
    await visit.page.evaluate(() => localStorage.setItem('plausible_ignore', 'true'));
    await goTo('/start')(visit);
    return ask('Ignored')(visit);
  },
} satisfies Record<string, Act>;

export type Step = keyof typeof steps;
