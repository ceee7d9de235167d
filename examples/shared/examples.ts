import { element } from './element.js';

interface Example {
  href: string;
  title: string;
  text: string;
}

/** All examples, in the order in which one might read them. */
export const EXAMPLES: Example[] = [
  ['/click.html', 'A click', 'A button sends an event with metadata, and its promise says what became of it.'],
  ['/form.html', 'A form', 'A form is an event when it is submitted: by an attribute, or with data by a call.'],
  ['/declarative.html', 'Events in the markup', 'Attributes and classes declare events, without a line of script.'],
  ['/navigation.html', 'Navigation', 'Each new address of a single-page application is a pageview.'],
  ['/heartbeat.html', 'Heartbeats', 'Regular beats say that the visitor is still here, while the page is seen.'],
  ['/early.html', 'Early calls', 'A call before the script has loaded is made up for, with a real promise.'],
  ['/destinations.html', 'Five destinations', 'One call reaches all five, and says what each of them answered.'],
  [
    '/localhost.html',
    'On localhost',
    'While you build your site nothing is sent, and the console shows what would be.',
  ],
  [
    '/snippet.html',
    'Pirsch’s own snippet',
    'The snippet of Pirsch’s documentation, and what its id means: events alone.',
  ],
  ['/blocked.html', 'Blocked', 'An endpoint that can’t be reached: what the promise and the console say to do.'],
  ['/optout.html', 'Opting out', 'A visitor opts out and in again, and nothing is sent in between.'],
].map(([href = '', title = '', text = '']) => ({ href, title, text }));

/** The examples as links, each with a sentence. */
export function drawExamples(): HTMLElement[] {
  return EXAMPLES.map(({ href, title, text }) =>
    element('li', {}, element('a', { href }, title), element('p', {}, text)),
  );
}

/** The way to the examples before and after the present one. */
export function drawNeighbours(): HTMLElement {
  const index = EXAMPLES.findIndex(({ href }) => location.pathname.startsWith(href.replace('.html', '')));
  const link = (example: Example | undefined, rel: string, draw: (title: string) => string) =>
    example ? [element('a', { href: example.href, rel }, draw(example.title))] : [];
  return element(
    'nav',
    { className: 'neighbours', ariaLabel: 'Examples' },
    ...link(EXAMPLES[index - 1], 'prev', (title) => `← ${title}`),
    ...link(EXAMPLES[index + 1], 'next', (title) => `${title} →`),
  );
}
