import { CODE, PROJECT } from '../engines/harness/tagPage';

declare const pirsch: (...given: unknown[]) => Promise<unknown>;

/** What somebody gets wrong on a page of localhost with the small tag. */
export interface Mistake {
  /** Of the tag. */
  attributes?: string;
  /** Before the tag. */
  before?: string;
  /** After it. */
  after?: string;
  /** The file. */
  tag?: string;
  headers?: Record<string, string>;
  /** What the page does once it is there. */
  act?: () => unknown;
  /** Each is in the console, once. */
  says: (string | RegExp)[];
}

const PIRSCH = `data-code="${CODE}"`;
const SWETRIX = `data-project-id="${PROJECT}"`;

/** Each with what the companion says of it, which `docs/localhost.md` lists. */
export const MISTAKES: Record<string, Mistake> = {
  'a mistyped option': {
    act: () => pirsch('Bought', { metadata: { plan: 'pro' } }),
    says: ['There is no option metadata, so it is not sent. Did you mean meta?'],
  },
  'two letters swapped': {
    act: () => pirsch('Bought', { druation: 3 }),
    says: ['There is no option druation, so it is not sent. Did you mean duration?'],
  },
  'an option of a part that this file has not': {
    act: () => pirsch('Bought', { unique: true }),
    says: [
      'The option unique does nothing here: it needs the part unique, which pagebeat.js does not have. Use pagebeat.full.js.',
    ],
  },
  'a nested value': {
    act: () => pirsch('Bought', { meta: { items: ['a', 'b'] } }),
    says: ["meta.items has to be text, a number, true or false: it was ['a', 'b']. Write items: 'a, b'."],
  },
  'a value that is not there': {
    act: () => pirsch('Bought', { meta: { plan: undefined } }),
    says: [
      'meta.plan has to be text, a number, true or false: it was undefined. Leave the key out where there is no value.',
    ],
  },
  'a duration as text': {
    act: () => pirsch('Bought', { duration: '42' }),
    says: ["A duration is a number of seconds, not negative: it was '42'. Write duration: 42."],
  },
  'no name': {
    act: () => pirsch({ name: 'Bought' }),
    says: ["An event needs a name, as text: it was { name: 'Bought' }. Write pirsch('Button Clicked')."],
  },
  'a name with a space, to Swetrix': {
    attributes: SWETRIX,
    act: () => pirsch('Button Clicked'),
    says: [
      "Swetrix does not take the name 'Button Clicked': only letters, digits, _ and ., a letter first, at most 63. Write pirsch('button_clicked').",
    ],
  },
  'a mistyped attribute': {
    attributes: `${PIRSCH} data-heart-beat="60"`,
    says: ['There is no attribute data-heart-beat, so it does nothing. Did you mean data-heartbeat?'],
  },
  'a mistyped id': {
    attributes: `data-cod="${CODE}"`,
    says: [
      'The tag has no id for pagebeat.js, so nothing is sent and every call is rejected. Put data-code or data-project-id on it.',
      'There is no attribute data-cod, so it does nothing. Did you mean data-code?',
    ],
  },
  'an attribute of a part that this file has not': {
    attributes: `${PIRSCH} data-outbound-links`,
    says: [
      'data-outbound-links does nothing here: it needs the part outboundLinks, which pagebeat.js does not have. Use pagebeat.full.js.',
    ],
  },
  'a destination that this file has not': {
    attributes: `${PIRSCH} data-customerio-key="k"`,
    says: [
      'data-customerio-key does nothing here: pagebeat.js can’t send to Customer.io. Use pagebeat.customerio.js or pagebeat.full.js.',
    ],
  },
  'an id of the wrong form': {
    attributes: 'data-code="abc"',
    says: [
      "data-code can’t be right: an identification code of Pirsch has 32 letters and digits. It was 'abc'. Copy it again from the dashboard.",
    ],
  },
  'an id with an invisible character': {
    attributes: `data-code="${CODE}\u200b"`,
    says: ['data-code has an invisible character in it, which no id has. Copy it again without.'],
  },
  'the id of the example': {
    attributes: 'data-code="YOUR_PIRSCH_CODE"',
    says: ["data-code is still 'YOUR_PIRSCH_CODE', as in the example. Put the id of your own site there."],
  },
  'a base where a whole address is needed': {
    attributes: `${PIRSCH} data-hit-endpoint="https://stats.example.com"`,
    says: ["data-hit-endpoint needs a whole address, and this is only a host. Write 'https://stats.example.com/hit'."],
  },
  'a whole address where a base is needed': {
    attributes: `${SWETRIX} data-api="https://stats.example.com/log/custom"`,
    says: ["data-api is a base, to which the rest of the path is added. Write 'https://stats.example.com/log'."],
  },
  'an endpoint that is none': {
    attributes: `${PIRSCH} data-event-endpoint="stats.example.com/event"`,
    act: () => pirsch('Bought').catch(() => {}),
    says: [
      "data-event-endpoint has to begin with https:// or /: it was 'stats.example.com/event'. Write 'https://stats.example.com/event'.",
    ],
  },
  'a broken pattern': {
    attributes: `${PIRSCH} data-exclude="/admin,(x"`,
    says: ['data-exclude has (x, which is no regular expression and matches nothing. Write \\(x'],
  },
  'too much metadata': {
    act: () => pirsch('Bought', { meta: { ['k'.repeat(101)]: 1 } }),
    says: ['Pirsch keeps at most 100 characters in a key of metadata. The rest is cut or refused: send less.'],
  },
  'something personal': {
    act: () => pirsch('Signed Up', { meta: { mail: 'jane@example.com' } }),
    says: ['meta.mail looks like an e-mail address. Nothing personal belongs in metadata: leave it out.'],
  },
  'a name off the guideline': {
    attributes: `${PIRSCH} data-guideline="title"`,
    act: () => pirsch('bought'),
    says: ["The name 'bought' is off the guideline. Write a noun and what happened to it"],
  },
  'a time that can trigger campaigns': {
    tag: 'pagebeat.customerio',
    attributes: 'data-customerio-key="k"',
    act: () => pirsch('Bought', { timestamp: new Date() }),
    says: ['A timestamp of the last 72 hours can trigger campaigns of Customer.io. Leave it out unless you want that.'],
  },
  'two tags that do the same': {
    after: `<script defer src="/pagebeat.js" ${PIRSCH}></script>`,
    says: ['Two tags have the same data-code, and one is enough. Remove the other.'],
  },
  'the vendor’s own script': {
    after: '<script defer src="https://api.pirsch.io/pa.js"></script>',
    says: [
      'The script that Pirsch gives is on the page too, so everything is counted twice. Remove https://api.pirsch.io/pa.js.',
    ],
  },
  'a call that comes too early': {
    after: "<script>pirsch('Opened')</script>",
    says: [
      'An inline script calls pirsch(…) before the tag has loaded, so the call fails. Put the stub for early calls above it (see the README).',
    ],
  },
  'opted out': {
    before: "<script>localStorage.disable_pirsch = '1'</script>",
    says: [
      'This browser has opted out, so nothing is sent. To be counted again, run this here: delete localStorage.disable_pirsch',
    ],
  },
  'an id without data-': {
    attributes: `code="${CODE}"`,
    says: ['There is no attribute code, so it does nothing. Did you mean data-code?'],
  },
  milliseconds: {
    attributes: `${PIRSCH} data-heartbeat="30000"`,
    says: ["data-heartbeat is in seconds, and '30000' looks like milliseconds. Write 30."],
  },
  'an endpoint of a destination that the tag has not': {
    attributes: `${PIRSCH} data-api="/api/event"`,
    says: [
      'data-api does nothing here: it is for Swetrix, and the tag has no data-project-id. Add that, or leave it out.',
    ],
  },
  'the endpoint of something else': {
    attributes: `${PIRSCH} data-event-endpoint="https://stats.example.com/hit"`,
    says: ["data-event-endpoint ends with /hit, where something else goes. Write 'https://stats.example.com/event'."],
  },
  'a call that comes too early, in a function that calls itself': {
    after: "<script>(function () { pirsch('Opened') })()</script>",
    says: ['An inline script calls pirsch(…) before the tag has loaded'],
  },
};
