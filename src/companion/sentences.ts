import type { Cause } from './causeOf.js';

// All that the companion says, to be read as one text: what happened, why, what to do.

/** With commas, and a word before the last one. */
export const listed = (names: string[], word = 'and'): string =>
  names.length > 1 ? names.slice(0, -1).join(', ') + ' ' + word + ' ' + names[names.length - 1] : names.join('');

const meant = (near: string | undefined): string => (near ? ' Did you mean ' + near + '?' : '');

/** How something is had that this file has not. */
const taking = (files: string[], name: string, isTag: boolean): string =>
  isTag
    ? files.length
      ? 'Use ' + listed(files, 'or') + '.'
      : 'Compose a tag that has it.'
    : 'Import it from pagebeat/parts/' + name + ', and give parts: { ' + name + ' }.';

export const sentences = {
  noControl: (name: string) => 'track.' + name + ' is of the part "controls". ' + taking([], 'controls', false),
  // What is there.
  read: (file: string, attributes: string[]) =>
    attributes.length ? file + ' has read ' + listed(attributes) + ' from its tag. ' : '',
  idle: (to: string[], isTag: boolean) =>
    'Nothing is sent from localhost: what would be sent to ' +
    listed(to) +
    ' is shown here. To send all the same, ' +
    (isTag ? 'put data-dev on the tag.' : 'give dev: true.'),
  sends: (to: string[], isTag: boolean) =>
    'Sends from here to ' + listed(to) + ', as ' + (isTag ? 'data-dev' : 'dev') + ' says.',
  visited: (host: string) =>
    'With data-dev every visitor of ' + host + ' loads this companion. Remove it before others come here.',
  noId: (file: string, attributes: string[]) =>
    'The tag has no id for ' +
    file +
    ', so nothing is sent and every call is rejected. Put ' +
    listed(attributes, 'or') +
    ' on it.',
  optOut: () =>
    'This browser has opted out, so nothing is sent. To be counted again, run this here: delete localStorage.disable_pirsch',
  excluded: (path: string) => path + ' is left out by data-include or data-exclude, so nothing is sent of it.',
  badge: () => 'What pagebeat would send, and what it has to say',
  counted: (count: number, advice: number) =>
    'pagebeat · ' + count + (count === 1 ? ' line' : ' lines') + (advice ? ', ' + advice + ' to mend' : ''),
  request: () => 'request',
  wouldSend: (what: string, to: string) => 'would send ' + what + ' to ' + to,

  // Calls.
  noName: (was: string) => 'An event needs a name, as text: it was ' + was + ". Write pirsch('Button Clicked').",
  noOptions: (was: string) =>
    'After the name comes an object: it was ' + was + ". Write { duration: 42, meta: { plan: 'pro' } }.",
  unreadable: (name: string) => 'The options of ' + name + ' threw an error while they were read. Give plain values.',
  duration: (was: string, better: string) =>
    'A duration is a number of seconds, not negative: it was ' +
    was +
    '. ' +
    (better ? 'Write duration: ' + better + '.' : 'Leave it out where it is not known.'),
  noMeta: (was: string) => 'meta is one object: it was ' + was + ". Write meta: { plan: 'pro' }.",
  value: (where: string, was: string, better: string) =>
    where + ' has to be text, a number, true or false: it was ' + was + '. ' + better,
  leaveOut: () => 'Leave the key out where there is no value.',
  asText: () => 'Give text in its place, or leave the key out.',
  write: (text: string) => 'Write ' + text + '.',
  ownKeys: (example: string) => 'Give each of its values a key of its own, such as ' + example + '.',
  takesNoNesting: (who: string) => who + ' takes neither lists nor objects, so the event went to nobody. ',
  noOption: (option: string, near: string | undefined) =>
    'There is no option ' +
    option +
    ', so it is not sent.' +
    (meant(near) || ' There are duration and meta: your own values belong in meta.'),
  optionElsewhere: (option: string, file: string, part: string, files: string[], isTag: boolean) =>
    'The option ' +
    option +
    ' does nothing here: it needs the part ' +
    part +
    ', which ' +
    file +
    ' does not have. ' +
    taking(files, part, isTag),
  swetrixName: (was: string, better: string) =>
    'Swetrix does not take the name ' +
    was +
    ': only letters, digits, _ and ., a letter first, at most 63. Write pirsch(' +
    better +
    ').',
  dangerousName: (was: string) =>
    'Customer.io acts upon the name ' +
    was +
    ', so it was not sent. Choose another, or list it in data-customerio-allow.',
  reservedKey: (key: string) =>
    'At Customer.io the key ' +
    key +
    ' overrides a setting of e-mails. Choose another, or list it in data-customerio-allow.',
  ulid: (was: string) =>
    'An id for Customer.io is a ULID of 26 characters: it was ' + was + '. Leave it out, and we make one.',
  timestamp: (was: string) =>
    'A timestamp is a Date, ISO 8601 or seconds since 1970, and not in the future: it was ' +
    was +
    '. Write new Date().',
  young: () =>
    'A timestamp of the last 72 hours can trigger campaigns of Customer.io. Leave it out unless you want that.',
  early: (name: string) =>
    'An inline script calls ' +
    name +
    '(…) before the tag has loaded, so the call fails. Put the stub for early calls above it (see the README).',

  // Attributes.
  noAttribute: (attribute: string, near: string | undefined) =>
    'There is no attribute ' + attribute + ', so it does nothing.' + meant(near),
  noSetting: (setting: string, near: string | undefined) =>
    'There is no setting ' + setting + ', so it does nothing.' + meant(near),
  attributeElsewhere: (attribute: string, file: string, part: string, files: string[], isTag: boolean) =>
    attribute +
    ' does nothing here: it needs the part ' +
    part +
    ', which ' +
    file +
    ' does not have. ' +
    taking(files, part, isTag),
  destinationElsewhere: (attribute: string, file: string, who: string, files: string[]) =>
    attribute + ' does nothing here: ' + file + ' can’t send to ' + who + '. ' + taking(files, '', true),
  alone: (attribute: string, who: string, id: string) =>
    attribute + ' does nothing here: it is for ' + who + ', and the tag has no ' + id + '. Add that, or leave it out.',
  devHost: (file: string, part: string, files: string[], isTag: boolean) =>
    'It sends, but by the real host and not by that of data-dev: for this ' +
    file +
    ' needs the part ' +
    part +
    '. ' +
    taking(files, part, isTag),
  noBeat: (attribute: string, was: string) =>
    attribute + ' is a number of seconds, or off: it was ' + was + ', so there are no heartbeats. Write 30.',
  slowBeat: (attribute: string, was: string, better: string) =>
    attribute + ' is in seconds, and ' + was + ' looks like milliseconds. Write ' + better + '.',
  noPattern: (attribute: string, pattern: string, better: string) =>
    attribute + ' has ' + pattern + ', which is no regular expression and matches nothing. Write ' + better,
  noGuideline: (attribute: string, was: string, names: string[]) =>
    attribute + ' can be ' + listed(names, 'or') + ': it was ' + was + '.',
  id: (attribute: string, was: string, rule: string) =>
    attribute + ' can’t be right: ' + rule + '. It was ' + was + '. Copy it again from the dashboard.',
  placeholder: (attribute: string, was: string) =>
    attribute + ' is still ' + was + ', as in the example. Put the id of your own site there.',
  unclean: (attribute: string, what: string) =>
    attribute + ' has ' + what + ' in it, which no id has. Copy it again without.',
  rules: {
    code: 'an identification code of Pirsch has 32 letters and digits',
    projectId: 'a project id of Swetrix has 12 characters',
    plausibleDomain: 'a site of Plausible is its domain, as shop.example, without https://',
    websiteId: 'a website id of Umami is a UUID, as 6c1e6f2a-3b1d-4a52-9c0e-5d0f6f1f7a10',
    matomoSite: 'a site of Matomo is a number',
    posthogKey: 'a project API key of PostHog begins with phc_, and one with phx_ is secret',
  } as Record<string, string>,
  noAddress: (attribute: string, was: string, better: string) =>
    attribute + ' has to begin with https:// or /: it was ' + was + '. Write ' + better + '.',
  base: (attribute: string, better: string) =>
    attribute + ' needs a whole address, and this is only a host. Write ' + better + '.',
  counter: (attribute: string, better: string) =>
    attribute + ' is the address of the counter, which ends with /count. Write ' + better + '.',
  whole: (attribute: string, better: string) =>
    attribute + ' is a base, to which the rest of the path is added. Write ' + better + '.',
  swapped: (attribute: string, end: string, better: string) =>
    attribute + ' ends with ' + end + ', where something else goes. Write ' + better + '.',
  oneForAll: (endpoint: string, others: string[]) =>
    endpoint +
    ' is one address for pageviews, events and heartbeats, and this is only a host. Give each its own: ' +
    listed(others) +
    '.',
  missingEndpoint: () => 'Each site has an address of its own at Firstparty. Put yours into data-firstparty-endpoint.',
  mixed: (attribute: string, better: string) =>
    'This page is by https, so browsers block ' + attribute + ' by http. Write ' + better + '.',
  twice: (attribute: string) => 'Two tags have the same ' + attribute + ', and one is enough. Remove the other.',
  vendor: (who: string, src: string) =>
    'The script that ' + who + ' gives is on the page too, so everything is counted twice. Remove ' + src + '.',

  // What would be sent.
  over: (who: string, what: string, limit: number, much: string) =>
    who + ' keeps at most ' + limit + ' ' + much + ' of ' + what + '. The rest is cut or refused: send less.',
  cut: (what: string, limit: number) => 'Pirsch keeps ' + limit + ' characters of ' + what + ': the rest is cut.',
  cookieless: () =>
    'PostHog drops all that comes without a cookie, and answers as if it had taken it, until “Cookieless server hash mode” is on ' +
    'in the settings of the project.',
  nameAlone: () => 'GoatCounter keeps the name of an event alone: its metadata and its duration are left out.',
  noPlace: (keys: string[]) =>
    'Matomo takes category, name, value and dimension1 and so on of the metadata, and leaves out ' + listed(keys) + '.',
  blank: (key: string) => 'Plausible drops a property without a name or a value: ' + key + '. Leave it out.',
  noRevenue: (was: string) =>
    'Plausible takes a revenue as { currency: "EUR", amount: 9.99 }, and drops another one: it was ' + was + '.',
  rounded: (was: string, sent: string) =>
    'Pirsch keeps whole seconds: a duration of ' + was + ' is sent as ' + sent + '.',
  long: (was: string) =>
    'A duration is in seconds, and ' + was + ' are more than a day. Milliseconds have to be divided by 1000.',
  guideline: (name: string, must: string) => 'The name ' + name + ' is off the guideline. Write ' + must + '.',
  personal: {
    path: (_name: string, looks: string) =>
      'The path of this page seems to hold ' + looks + '. Report another one, or leave the page out with data-exclude.',
    query: (name: string, looks: string) =>
      name + ' in the query looks like ' + looks + '. With data-disable-query no query is sent.',
    meta: (name: string, looks: string) =>
      name + ' looks like ' + looks + '. Nothing personal belongs in metadata: leave it out.',
  },

  // What was not taken.
  cause: (cause: NonNullable<Cause>, status: string, url: string, origin: string, host: string): string =>
    ({
      mixed: 'This page is by https, so browsers block ' + origin + '. Use an endpoint by https.',
      policy: 'The page’s content security policy blocks ' + origin + '. Add that to its connect-src.',
      silent: origin + ' gave no answer. The server may be down, or an extension blocks it.',
      malformed:
        url + ' answered ' + status + ': malformed. Check the id, and that the dashboard knows the host ' + host + '.',
      forbidden: url + ' answered ' + status + ': not allowed. Check the id, and which hosts the dashboard allows.',
      plan: url + ' answered ' + status + ': the plan has ended or is used up. See the vendor’s billing page.',
      missing: url + ' answered ' + status + ': there is no such address. Check the endpoint on the tag.',
      large: url + ' answered ' + status + ': too large. Send less metadata.',
    })[cause],
  cors: (to: string, origin: string) =>
    to + ' is there, but does not let this page read its answers (CORS). Have it allow the origin ' + origin + '.',
};
