import type { Step } from './steps';

/** In each step in which both send such a request. */
export const EACH = 'each';

/** Lines of `compare`, with the steps that have them. */
type Found = Record<string, Step[] | typeof EACH>;

/** What our script does in another way than Plausible's own. Texts are Markdown, of docs/migrate-from-plausible.md. */
export interface Difference {
  original: string;
  ours: string;
  why: string;
  /** With the ready-made file and with the composed tag. */
  both?: Found;
  ready?: Found;
  composed?: Found;
}

const LINKS: Step[] = [
  'A link to another host is clicked.',
  'A link to another host is clicked with the middle button.',
];
const CLASSES: Step[] = [
  'A button with classes is clicked.',
  'A button is clicked whose class has a value with an equals sign.',
  'A link with a class is clicked.',
  'A form with a class is sent.',
  'A form is sent, in an element with a class.',
];
const HASHES: Step[] = ['The hash changes.', 'The visitor goes back over a hash.'];

export const differences: Difference[] = [
  {
    original: 'sends outbound links, downloads and sent forms',
    ours: 'not the ready-made file',
    why: 'a part to be composed: `outboundLinks`, `downloads`, `forms`; a form is marked with `data-pagebeat-submit="Form: Submission"`',
    ready: {
      'Outbound Link: Click at /three: 1 → 0': [
        ...LINKS,
        'A link to a file of another host is clicked.',
        'A link to another site is followed.',
      ],
      'File Download at /three: 1 → 0': ['A link to a file is clicked.'],
      'Form: Submission at /three: 1 → 0': ['A form without a class is sent.'],
    },
  },
  {
    original: 'sends engagement',
    ours: 'not the ready-made file',
    why: 'a part to be composed: `engagement`',
    ready: {
      'engagement at /start: 1 → 0': ['A route is pushed.'],
      'engagement at /one: 1 → 0': ['Two routes are pushed, one right after the other.'],
      'engagement at /two: 1 → 0': ['Two routes are pushed, one right after the other.'],
      'engagement at /three: 1 → 0': [
        'A link to an anchor is clicked.',
        'A pageview is called for.',
        'The page is scrolled, and hidden.',
        'The visitor comes from another site.',
      ],
      'engagement at /four#part: 1 → 0': ['The visitor goes back over three routes.'],
      'engagement at /landing: 1 → 0': ['A route is pushed there.'],
      'engagement at /inner: 1 → 0': ['A long address is pushed.'],
      'engagement at /long?q=x…: 1 → 0': [
        'A page with routes in its hash is loaded, with an endpoint of the same host.',
      ],
      'engagement at /hash#/one: 1 → 0': ['The hash changes.'],
      'engagement at /hash#/two: 1 → 0': ['The visitor goes back over a hash.'],
      'engagement at /last: 1 → 0': ['A page is loaded in another window, which is closed.'],
    },
  },
  {
    original: 'a new query alone is no pageview; a replaced path is one only when an anchor or another route follows',
    ours: 'each new address is a pageview, and its engagement is its own',
    why: 'a fault of the original: it looks at the path alone, and not when an address is replaced',
    both: {
      'pageview at /three?page=2: 0 → 1': ['A query is pushed.'],
      'pageview at /four: 0 → 1': ['The address is replaced by another path.'],
      'pageview at /four#part: 1 → 0': ['A link to an anchor is clicked.'],
    },
    composed: {
      'engagement at /three: 0 → 1': ['A query is pushed.'],
      'engagement at /three?page=2: 0 → 1': ['The address is replaced by another path.'],
      'engagement at /three: 1 → 0': ['A link to an anchor is clicked.'],
      'engagement at /four: 0 → 1': ['A link to an anchor is clicked.'],
    },
  },
  {
    original: '`r` of each route is `document.referrer`, once more',
    ours: '`r` is the page before',
    why: 'a fault of the original: a site that led here once leads to each route; the server ignores a referrer of the page’s own host',
    both: {
      'pageview r: null → "http://site.test/start"': ['A route is pushed.'],
      'pageview r: null → "http://site.test/one"': ['Two routes are pushed, one right after the other.'],
      'pageview r: null → "http://site.test/two"': ['Two routes are pushed, one right after the other.'],
      'pageview r: null → "http://site.test/four#part"': [
        'The visitor goes back over three routes.',
        'A pageview is called for.',
      ],
      'event r: null → "http://site.test/four#part"': EACH,
      'pageview r: "http://other.test/" → "http://site.test/landing"': ['A route is pushed there.'],
      'pageview r: null → "http://site.test/hash#/one"': ['The hash changes.'],
      'pageview r: null → "http://site.test/hash#/two"': ['The visitor goes back over a hash.'],
    },
  },
  {
    original: '`r: null` without a referrer',
    ours: 'no `r`',
    why: 'the same to the server',
    both: {
      'pageview r: null → none': [
        'A page is loaded.',
        'The visitor comes back, by the back/forward cache.',
        'A page with routes in its hash is loaded, with an endpoint of the same host.',
        'A page is loaded in another window, which is closed.',
      ],
    },
  },
  {
    original: '`v: 36`',
    ours: 'no `v`',
    why: 'the version of that script; the server takes none for 0',
    both: { 'pageview v: 36 → none': EACH, 'event v: 36 → none': EACH },
    composed: { 'engagement v: 36 → none': EACH },
  },
  {
    original: '`Content-Type: text/plain`',
    ours: '`text/plain;charset=UTF-8`',
    why: 'what the browser says of a text by itself; the server reads both, and neither needs a preflight',
    both: {
      'pageview type: "text/plain" → "text/plain;charset=UTF-8"': EACH,
      'event type: "text/plain" → "text/plain;charset=UTF-8"': EACH,
    },
    composed: { 'engagement type: "text/plain" → "text/plain;charset=UTF-8"': EACH },
  },
  {
    original: 'an endpoint of the page’s own host gets the cookies of the site',
    ours: 'none',
    why: 'Plausible does without cookies, and a proxy would hand them on',
    both: {
      'pageview cookie: "visitor=known" → none': [
        'A page with routes in its hash is loaded, with an endpoint of the same host.',
        ...HASHES,
      ],
    },
    composed: { 'engagement cookie: "visitor=known" → none': HASHES },
  },
  {
    original: 'a long address is refused with 400, and the visit is not counted',
    ours: 'it is cut after 2,000 bytes',
    why: 'a fault of the original',
    both: {
      'pageview at /long?q=x…: 1 → 0': ['A long address is pushed.'],
      'pageview at /long?q=x… (cut): 0 → 1': ['A long address is pushed.'],
    },
    composed: {
      'engagement at /long?q=x…: 1 → 0': [
        'A page with routes in its hash is loaded, with an endpoint of the same host.',
      ],
      'engagement at /long?q=x… (cut): 0 → 1': [
        'A page with routes in its hash is loaded, with an endpoint of the same host.',
      ],
    },
  },
  {
    original: 'an event without a name, or with one that is too long, is sent and refused with 400',
    ours: "it is not sent; the callback gets an `error` with `reason: 'invalid'`",
    why: 'the reason is told where the mistake is',
    both: {
      ' at /three: 1 → 0': ['An event has an empty name.'],
      'x… (cut) at /three: 1 → 0': ['A callback is told of a name that is too long.'],
      'callback: {"status":400} → {"error":{"reason":"invalid"}}': ['A callback is told of a name that is too long.'],
    },
  },
  {
    original: 'numbers and truth values are sent as they are',
    ours: 'as text',
    why: 'the server makes text of them',
    both: {
      'event p: {"plan":"pro","seats":3,"paid":true} → {"plan":"pro","seats":"3","paid":"true"}': [
        'An event has text, a number and a truth value for properties.',
      ],
    },
  },
  {
    original: 'lists, objects and `null` are sent',
    ours: 'they are left out',
    why: 'the server drops them',
    both: {
      'event p: {"list":[1],"object":{"key":1},"nothing":null,"plan":"pro"} → {"plan":"pro"}': [
        'An event has a list, an object and null for properties.',
      ],
    },
  },
  {
    original: 'no `p` without properties',
    ours: '`p: {}`',
    why: 'the same to the server',
    both: {
      'event p: none → {}': [
        'An event is sent.',
        'An event has a revenue.',
        'An event is not interactive.',
        'An event has an address of its own.',
        'A callback is told that an event was taken.',
        'A callback is told that the server refuses.',
      ],
      'pageview p: none → {}': ['A pageview is called for.'],
    },
    composed: { 'event p: none → {}': ['A form without a class is sent.'] },
  },
  {
    original: '`$: {}` with an event by classes that has no revenue',
    ours: 'no `$`',
    why: 'the server drops a revenue without an amount',
    both: { 'event $: {} → none': CLASSES },
  },
  {
    original: 'a class whose value has `=` or `--` in it is split at the last one',
    ours: 'at the first one',
    why: 'a fault of the original',
    both: {
      'event p: {"sum=1":"2"} → {"sum":"1=2"}': ['A button is clicked whose class has a value with an equals sign.'],
    },
  },
  {
    original: 'a click more than three elements deep in one with a class is nothing',
    ours: 'an event',
    why: 'a fault of the original',
    both: { 'Card at /three: 0 → 1': ['Something deep in an element with a class is clicked.'] },
  },
  {
    original: 'a button that has a class of its own is nothing in a form',
    ours: 'an event',
    why: 'the button says so; what has a form in it tells when that is sent, and not when a field is clicked, as there',
    both: { 'Within at /three: 0 → 1': ['A button with a class is clicked, in a form without one.'] },
  },
  {
    original: 'who opts out on a page is still sent the engagement of that page',
    ours: 'nothing is sent from then on',
    why: 'a fault of the original: it asks only for pageviews and events',
    both: { 'engagement at /hash#/one: 1 → 0': ['The visitor opts out, and loads another page.'] },
  },
  {
    original: 'a link with a class is no outbound link besides',
    ours: 'it is both',
    why: 'the parts do not know of each other; `class="pirsch-ignore"` on the link leaves the other one out',
    composed: { 'Outbound Link: Click at /three: 0 → 1': ['A link with a class is clicked.'] },
  },
  {
    original: 'clicks on links are interactive',
    ours: '`i: false`: a visit with nothing else stays a bounce',
    why: 'as for all destinations of ours',
    composed: {
      'event i: none → false': [...LINKS, 'A link to a file is clicked.', 'A link to another site is followed.'],
    },
  },
  {
    original: '`File Download` has the address, as `url`',
    ours: 'the path, as `file`',
    why: 'the same word for all destinations of ours: look for `file` among the properties',
    composed: {
      'event p: {"url":"http://site.test/files/report.pdf"} → {"file":"/files/report.pdf"}': [
        'A link to a file is clicked.',
      ],
    },
  },
  {
    original: 'a file of another host is an outbound link',
    ours: 'a download',
    why: 'what is behind it is a file, wherever it is',
    composed: {
      'Outbound Link: Click at /three: 1 → 0': ['A link to a file of another host is clicked.'],
      'File Download at /three: 0 → 1': ['A link to a file of another host is clicked.'],
    },
  },
  {
    original: 'engagement of less than three seconds is kept, and lost when the page is left',
    ours: 'it is told whenever the page is hidden or left',
    why: 'the server adds them up, and the sum is the time that the page was used',
    composed: {
      'engagement at /three: 0 → 1': ['It is shown again, and hidden soon.', 'A link to another site is followed.'],
    },
  },
  {
    original: 'a pageview that is called for ends the engagement before it',
    ours: 'that is told with what comes after it',
    why: 'the address is the same, and so is the sum',
    composed: { 'engagement at /three: 1 → 0': ['A pageview is called for.'] },
  },
  {
    original: 'how much was seen begins anew when a page comes back by the back/forward cache',
    ours: 'what was seen of it stays seen',
    why: 'it is the same page, as the visitor has left it',
    composed: { 'engagement sd: 14 → 51': ['The visitor comes from another site.'] },
  },
];
