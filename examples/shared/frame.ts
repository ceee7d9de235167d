import { element } from './element.js';

const ROOMS = {
  '/': 'Start',
  '/inspector/': 'Inspector',
  '/builder/': 'Tag builder',
  '/examples.html': 'Examples',
  '/compare/': 'Comparison',
  '/docs/': 'Documentation',
};

/** The room that an address is in: each example is one of the examples, and so is an address below it. */
const roomOf = (path: string): string => {
  const room = Object.keys(ROOMS).find((room) => room !== '/' && path.startsWith(room));
  return room ?? (path.endsWith('.md') ? '/docs/' : /^\/(index\.html)?$/.test(path) ? '/' : '/examples.html');
};

const isOptedOut = () => {
  try {
    return Boolean(localStorage.disable_pirsch);
  } catch {
    return false;
  }
};

const room = roomOf(location.pathname);
const links = Object.entries(ROOMS).map(([href, text]) => {
  const link = element('a', { href }, text);
  if (href === room) link.setAttribute('aria-current', href === location.pathname ? 'page' : 'true');
  return link;
});

// Puts the header of the site at the top of the page.
document.body.prepend(
  element(
    'header',
    { className: 'frame' },
    element('a', { className: 'brand', href: '/' }, 'pagebeat'),
    element('nav', { ariaLabel: 'Site' }, ...links),
  ),
);

// Who opted out on one page is opted out on all of this origin, and would wonder why the others send nothing.
if (isOptedOut() && location.pathname !== '/optout.html') {
  document
    .querySelector('.frame')
    ?.after(
      element(
        'p',
        { className: 'notice' },
        'This browser is opted out, so nothing is sent from here. ',
        element('a', { href: '/optout.html' }, 'Opt in again'),
      ),
    );
}
