import { element } from './element.js';
import { drawNeighbours } from './examples.js';
import { isOf } from './isOf.js';
import { showArrivals } from './showArrivals.js';
import { showLogged } from './showLogged.js';
import { readSource } from './source.js';
import { watchCalls } from './watchCalls.js';

/** What the marked parts of a page are called, beside the code. */
const CAPTIONS: Record<string, string> = {
  policy: 'The content security policy, in the head',
  stub: 'Two lines before the tag, in the head',
  tag: 'The tag, in the head',
  here: 'The same tag on this page: it sends from localhost, to the collector here',
  widget: 'The widget of User.com, here a stand-in',
  button: 'The button',
  form: 'The forms',
  markup: 'The markup',
  call: 'The script',
};

const fillPanel = (panel: HTMLElement, title: string, ...content: HTMLElement[]) => {
  panel.classList.add('panel');
  panel.append(element('header', {}, element('h2', {}, title)), ...content);
};

const list = (className: string, label: string) => element('ol', { className, ariaLive: 'polite', ariaLabel: label });
const empty = (text: string) => element('p', { className: 'empty' }, text);

/** Fills the sections of an example page by what they are for: `<section data-panel="arrivals"></section>`. */
const PANELS: Record<string, (panel: HTMLElement) => void> = {
  arrivals(panel) {
    const arrivals = element('div', { className: 'live' });
    fillPanel(panel, 'What arrived at the collector', arrivals);
    panel.querySelector('header')?.append(element('a', { href: '/inspector/' }, 'Inspector'));
    showArrivals(arrivals, { limit: 20, accepts: isOf(location.pathname) });
  },

  verdicts(panel) {
    const verdicts = list('verdicts', 'What the function said');
    fillPanel(
      panel,
      'What the function said',
      verdicts,
      empty('Nothing yet: its promise tells what became of a call.'),
    );
    watchCalls(verdicts, window, 'pirsch');
    if (window._cio) watchCalls(verdicts, window._cio, 'track', '_cio.track');
  },

  console(panel) {
    const logged = list('console', 'The console of this page');
    fillPanel(panel, 'The console of this page', logged, empty('Nothing yet.'));
    showLogged(logged);
  },

  async code(panel) {
    for (const { name, code } of await readSource()) {
      // Long lines scroll, so the keyboard has to reach them.
      const block = element('pre', { tabIndex: 0, ariaLabel: CAPTIONS[name] ?? name }, element('code', {}, code));
      panel.append(element('figure', {}, element('figcaption', {}, CAPTIONS[name] ?? name), block));
    }
  },
};

for (const panel of document.querySelectorAll<HTMLElement>('[data-panel]')) PANELS[panel.dataset.panel ?? '']?.(panel);
if (location.pathname !== '/' && location.pathname !== '/index.html')
  document.querySelector('main')?.append(drawNeighbours());
