import type { Shown } from './records.js';

/**
 * How an option is shown: in which group, and with which input. An option that is not here is a checkbox when its type is
 * `Switch`, and a line of text when not; in the group of its destination, or in "More".
 *
 * - `switch` is on or off, `switchOrText` is off, on, or on with a text
 * - `number`; `seconds` is a number or `off`
 * - `oneOf` and `severalOf` have `choices`; these words must stand in the option's documentation
 * - `address`, `patterns`, `identifier`, `hosts`, `text` are lines of text that are checked
 * - `family` is any number of attributes that begin with `family`, each with a value
 *
 * `see` is the option that it belongs to.
 */
const INPUTS: Record<string, Partial<Shown>> = {
  'data-code': { input: 'code' },
  'data-endpoint': { input: 'address' },
  'data-hit-endpoint': { input: 'address' },
  'data-event-endpoint': { input: 'address' },
  'data-session-endpoint': { input: 'address' },
  'data-domain': { input: 'hosts', example: 'rollup.example.com' },
  'data-path-prefix': { example: '/en' },
  'data-path-suffix': { see: 'data-path-prefix' },
  'data-title-prefix': { example: 'Shop: ', see: 'data-path-prefix' },
  'data-title-suffix': { see: 'data-path-prefix' },
  'data-tag': { input: 'text', family: 'data-tag-', example: 'one,two' },
  'data-client-id': { input: 'number' },
  'data-project-id': { input: 'project' },
  'data-api': { input: 'address' },
  'data-names': { input: 'oneOf', choices: ['any'] },
  'data-meta-…': { input: 'family', family: 'data-meta-' },
  'data-customerio-key': { input: 'key' },
  'data-customerio-endpoint': { input: 'address' },
  'data-customerio-allow': { example: 'recipient,reply_to' },
  'data-firstparty-key': { input: 'key' },
  'data-firstparty-endpoint': { input: 'address', example: 'https://fp.example.com' },
  'data-usercom-key': { input: 'key' },
  'data-plausible-domain': { input: 'text', example: 'example.com' },
  'data-plausible-endpoint': { input: 'address' },
  'data-website-id': { input: 'key' },
  'data-host-url': { input: 'address' },
  'data-domains': { input: 'text', example: 'example.com,www.example.com' },
  'data-goatcounter': { input: 'address', example: 'https://CODE.goatcounter.com/count' },
  'data-matomo-url': { input: 'address', example: 'https://m.example.com/' },
  'data-matomo-site': { input: 'number' },
  'data-posthog-key': { input: 'key' },
  'data-posthog-host': { input: 'address' },
  'data-own-endpoint': { input: 'address', example: '/e' },
  'data-own-format': { input: 'oneOf', choices: ['plain', 'segment'] },
  'data-own-key': { input: 'key' },

  'data-disable-page-views': { group: 'sent' },
  'data-disable-history': { group: 'sent' },
  'data-disable-query': { group: 'sent' },
  'data-disable-referrer': { group: 'sent' },
  'data-disable-resolution': { group: 'sent' },
  'data-heartbeat': { group: 'sent', input: 'seconds' },

  'data-include': { group: 'where', input: 'patterns', example: '^/blog,^/shop' },
  'data-exclude': { group: 'where', input: 'patterns', example: '^/admin' },
  'data-dev': { group: 'where', input: 'switchOrText', example: 'example.com' },
  'data-badge': { group: 'where' },
  'data-consent': { group: 'where', input: 'oneOf', choices: ['wait'] },
  'data-consent-store': { group: 'where', see: 'data-consent' },
  'data-respect': { group: 'where', input: 'severalOf', choices: ['gpc', 'dnt'] },
  'data-ignore-bots': { group: 'where' },
  'data-own-visits': { group: 'where' },

  'data-outbound-links': { group: 'automations' },
  'data-outbound-link-event-name': { group: 'automations', see: 'data-outbound-links' },
  'data-downloads': { group: 'automations' },
  'data-download-event-name': { group: 'automations', see: 'data-downloads' },
  'data-download-extensions': { group: 'automations', see: 'data-downloads', example: 'tar,ttf' },
  'data-not-found-event-name': { group: 'automations' },
  'data-outbox': { group: 'automations' },
  'data-attribution': { group: 'sent', input: 'switchOrText', example: 'session' },
  'data-last-beat': { group: 'automations' },
  'data-active-time': { group: 'automations', input: 'switchOrText', example: 'Page Read' },
  'data-scroll-depth': { group: 'automations', input: 'switchOrText', example: 'Scroll Depth' },
  'data-scroll-element': { group: 'automations', input: 'text', example: '#content', see: 'data-scroll-depth' },

  'data-global': { group: 'calls', input: 'identifier' },
  'data-accept': { group: 'calls', input: 'severalOf', choices: ['userengage', '_cio', 'cioanalytics'] },
  'data-guideline': { group: 'calls', input: 'oneOf', choices: ['title', 'snake'] },

  'data-enable-sessions': { group: 'ids' },
  'data-interval-ms': { group: 'ids', input: 'number', see: 'data-enable-sessions' },
  'data-disable-outbound-links': { group: 'ids', see: 'data-outbound-links' },
  'data-disable-downloads': { group: 'ids', see: 'data-downloads' },
};

/** The groups of options that are not a destination's own, in their order. */
export const GROUPS: Record<string, string> = {
  sent: 'What is sent',
  where: 'Where and when',
  automations: 'Automations and delivery',
  calls: 'The function and its calls',
  parts: 'Parts that need no attribute',
  ids: 'In place of Pirsch’s own script',
  more: 'More',
};

/** How an option is shown; its own destination, if it has one, is its group. */
export function inputOf({
  attribute,
  type,
  destination,
}: {
  attribute: string;
  type: string;
  destination: string;
}): Shown {
  const known = INPUTS[attribute] ?? {};
  const group = destination === 'all' ? (known.group ?? 'more') : destination;
  return { input: type === 'Switch' ? 'switch' : 'text', ...known, group };
}
