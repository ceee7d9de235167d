import type { Cause } from '../parts/advice/causeOf.js';

// All that the companion says, to be read as one text: what happened, why, what to do.

/** With commas, and a word before the last one. */
export const listed = (names: string[], word = 'and'): string =>
  names.length > 1 ? names.slice(0, -1).join(', ') + ' ' + word + ' ' + names[names.length - 1] : names.join('');

const meant = (near: string | undefined): string => (near ? ' Did you mean ' + near + '?' : '');

/** How something is had that this file has not. */
const taking = (files: string[], name: string, isTag: boolean): string =>
  isTag
    ? 'Take ' + (listed(files, 'or') || 'a composed tag') + '.'
    : 'It is in pagebeat/parts/' + name + ': give parts: { ' + name + ' }.';

export const sentences = {
  // What is there.
  idle: (to: string[], isTag: boolean) =>
    'Nothing is sent from localhost: what would be sent to ' +
    listed(to) +
    ' is shown here. To send all the same, ' +
    (isTag ? 'put data-dev on the tag.' : 'give dev: true.'),
  sends: (to: string[]) => 'Sends from here to ' + listed(to) + ', as data-dev says.',
  noId: (attributes: string[]) =>
    'The tag has no id, so nothing is sent and every call is rejected. Put ' + listed(attributes, 'or') + ' on it.',
  optOut: () =>
    'This browser has opted out, so nothing is sent. To be counted again: delete localStorage.disable_pirsch.',
  excluded: (path: string) => path + ' is left out by data-include or data-exclude: nothing of it is sent.',
  badge: () => 'What pagebeat would send, and what it has to say',
  counted: (count: number) => 'pagebeat · ' + count,
  request: () => 'request',
  wouldSend: (what: string, to: string) => 'would send ' + what + ' to ' + to,

  // Calls.
  noName: (was: string) => 'An event needs a name: it was ' + was + ". Write pirsch('Button Clicked').",
  noOptions: (was: string) =>
    'What comes with an event is an object: it was ' + was + ". Write { duration: 42, meta: { plan: 'pro' } }.",
  unreadable: (name: string) => 'The options of ' + name + ' threw an error as they were read. Give plain values.',
  duration: (was: string, better: string) =>
    'A duration is a number of seconds, not negative: it was ' +
    was +
    '. ' +
    (better ? 'Write duration: ' + better + '.' : 'Leave it out where it is not known.'),
  noMeta: (was: string) => 'Metadata is one object: it was ' + was + ". Write meta: { plan: 'pro' }.",
  value: (where: string, was: string, better: string) =>
    where + ' is text, a number, true or false: it was ' + was + '. ' + better,
  leaveOut: () => 'Leave the key out where there is no value.',
  write: (text: string) => 'Write ' + text + '.',
  ownKeys: (example: string) => 'Give each of its values a key of its own, such as ' + example + '.',
  takesNoNesting: (who: string) => who + ' takes no lists and objects, so the event was sent to nobody. ',
  noOption: (option: string, near: string | undefined) =>
    'There is no option ' +
    option +
    ', so it is not sent.' +
    (meant(near) || ' There are duration and meta; own values belong in meta.'),
  optionElsewhere: (option: string, file: string, part: string, files: string[], isTag: boolean) =>
    'The option ' +
    option +
    ' does nothing here: it is of the part ' +
    part +
    ', which ' +
    file +
    ' has not. ' +
    taking(files, part, isTag),
  swetrixName: (was: string, better: string) =>
    'Swetrix takes no name ' +
    was +
    ': letters, digits, _ and . only, a letter first, at most 63. Write pirsch(' +
    better +
    ').',
  dangerousName: (was: string) =>
    'Customer.io acts upon the name ' +
    was +
    ', so it was not sent. Take another one, or put it into data-customerio-allow.',
  reservedKey: (key: string) =>
    'At Customer.io the key ' +
    key +
    ' overrides a setting of e-mails. Take another one, or put it into data-customerio-allow.',
  ulid: (was: string) =>
    'The id for Customer.io is a ULID of 26 characters: it was ' + was + '. Leave it out for one of our own.',
  timestamp: (was: string) =>
    'A timestamp for Customer.io is a Date, ISO 8601 or seconds, not to come: it was ' + was + '. Write new Date().',
  young: () =>
    'A timestamp of the last 72 hours can trigger campaigns of Customer.io. Leave it out unless that is meant.',
  early: (name: string) =>
    'An inline script calls ' +
    name +
    '(…) before the tag has loaded, which fails. Put the stub for early calls before it (README).',

  // Attributes.
  noAttribute: (attribute: string, near: string | undefined) =>
    'There is no attribute ' + attribute + ', so it does nothing.' + meant(near),
  noSetting: (setting: string, near: string | undefined) =>
    'There is no setting ' + setting + ', so it does nothing.' + meant(near),
  attributeElsewhere: (attribute: string, file: string, part: string, files: string[], isTag: boolean) =>
    attribute +
    ' does nothing here: it is of the part ' +
    part +
    ', which ' +
    file +
    ' has not. ' +
    taking(files, part, isTag),
  destinationElsewhere: (attribute: string, file: string, who: string, files: string[]) =>
    attribute + ' does nothing here: ' + file + ' can’t send to ' + who + '. Take ' + listed(files, 'or') + '.',
  noBeat: (was: string) => 'data-heartbeat is seconds or off: it was ' + was + ', so there are no heartbeats.',
  noPattern: (attribute: string, pattern: string) =>
    attribute + ' has a pattern that is no regular expression, so it matches nothing: ' + pattern + '.',
  noGuideline: (was: string, names: string[]) => 'data-guideline is ' + listed(names, 'or') + ': it was ' + was + '.',
  id: (attribute: string, was: string, rule: string) =>
    attribute + ' can’t be right: ' + rule + '. It was ' + was + '. Copy it again from the dashboard.',
  placeholder: (attribute: string, was: string) =>
    attribute + ' is still ' + was + ' of the example. Put the id of your own site there.',
  unclean: (attribute: string, what: string) =>
    attribute + ' has ' + what + ' in it, which no id has. Copy it again, without that.',
  rules: {
    code: 'an identification code of Pirsch is 32 letters and digits',
    projectId: 'a project id of Swetrix is 12 characters',
  } as Record<string, string>,
  noAddress: (attribute: string, was: string) =>
    attribute + ' is an address, which begins with https:// or /: it was ' + was + '.',
  base: (attribute: string, better: string) =>
    attribute + ' is a whole address, and this is only a host. Write ' + better + '.',
  whole: (attribute: string, better: string) =>
    attribute + ' is a base, and we add the rest of the path to it. Write ' + better + '.',
  oneForAll: () =>
    'data-endpoint is one whole address, to which pageviews, events and heartbeats all go. For each its own there are data-hit-endpoint, data-event-endpoint and data-session-endpoint.',
  missingEndpoint: () => 'Firstparty has no common address. Put your own host there into data-firstparty-endpoint.',
  mixed: (attribute: string, better: string) =>
    'This page is by https, so browsers block ' + attribute + ' by http. Write ' + better + '.',
  twice: (attribute: string) =>
    'Two tags have the same ' + attribute + ': the second does nothing. Remove one of them.',
  vendor: (who: string, src: string) =>
    'The own script of ' + who + ' is on the page too, so everything is counted twice. Remove ' + src + '.',

  // What would be sent.
  over: (who: string, what: string, limit: number, much: string) =>
    who + ' keeps at most ' + limit + ' ' + much + ' of ' + what + '. The rest is cut or refused: send less.',
  cut: (what: string, limit: number) => 'Pirsch keeps ' + limit + ' characters of ' + what + ': the rest is cut.',
  rounded: (was: string, sent: string) =>
    'Pirsch keeps whole seconds: a duration of ' + was + ' is sent as ' + sent + '.',
  guideline: (name: string, must: string) => 'The name ' + name + ' is off the guideline, which is ' + must + '.',
  personal: {
    path: (_name: string, looks: string) =>
      'The path of this page seems to hold ' + looks + '. Report another one, or leave the page out with data-exclude.',
    query: (name: string, looks: string) =>
      name + ' in the query looks like ' + looks + '. With data-disable-query no query is sent.',
    meta: (name: string, looks: string) => name + ' looks like ' + looks + '. Nothing personal belongs in metadata.',
  },

  // What was not taken.
  cause: (cause: NonNullable<Cause>, status: string, url: string, origin: string, host: string): string =>
    ({
      mixed: 'This page is by https, so browsers block ' + url + '. Take an endpoint by https.',
      policy: 'The page’s content security policy blocks ' + url + '. Add ' + origin + ' to its connect-src.',
      silent: url + ' gave no answer. The server may be down, or an extension blocks it.',
      malformed:
        url + ' answered ' + status + ': malformed. Check the id, and that the dashboard knows the host ' + host + '.',
      forbidden: url + ' answered ' + status + ': not allowed. Check the id, and which hosts the dashboard allows.',
      plan: url + ' answered ' + status + ': the plan has ended or is used up. See the vendor’s billing page.',
      missing: url + ' answered ' + status + ': there is no such address. Check the endpoint on the tag.',
      large: url + ' answered ' + status + ': too large. Send less metadata.',
    })[cause],
  cors: (url: string, origin: string) =>
    url + ' is there, but does not allow this page to read its answer (CORS). Have it allow the origin ' + origin + '.',
};
