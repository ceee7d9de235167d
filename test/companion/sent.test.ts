import { expect, test } from 'vitest';
import { checkSent } from '../../src/companion/checkSent';
import { prepare } from '../../src/core/prepare';
import { goatcounter } from '../../src/destinations/goatcounter';
import { matomo } from '../../src/destinations/matomo';
import { plausible } from '../../src/destinations/plausible';
import { posthog } from '../../src/destinations/posthog';
import { umami } from '../../src/destinations/umami';
import type { Settings } from '../../src/types/options';
import type { Destination, TrackEvent } from '../../src/types/records';
import { event, page, route } from '../records';

/** What is said of an event, or of a pageview, as the destination itself makes it. */
const saidOf = (make: Destination, settings: Settings, given?: Partial<TrackEvent>): string[] => {
  const one = given && event({ duration: undefined, meta: undefined, ...given });
  const to = route({ key: 'idA', settings, make, hit: true, event: true });
  const at = page({ uuids: { message: 'm', view: '1234567', visitor: 'v' }, userAgent: 'Firefox' });
  const deliveries = prepare([to], one ? 'event' : 'hit', at, one, (own, kind, where, what) =>
    own.make(own.settings, kind, where, what),
  );
  return checkSent(deliveries, at, one);
};

const PLAUSIBLE = { plausibleDomain: 'shop.example' };
const UMAMI = { websiteId: '0d9e6f2a-3b1d-4a52-9c0e-5d0f6f1f7a10' };
const GOATCOUNTER = { goatcounter: 'https://a.goatcounter.com/count' };
const MATOMO = { matomoUrl: 'https://m.example/', matomoSite: '1' };
const POSTHOG = { posthogKey: 'phc_a' };

test.each<[string, Destination, Settings, Partial<TrackEvent> | undefined]>([
  ['a pageview to GoatCounter', goatcounter, GOATCOUNTER, undefined],
  ['a name alone to GoatCounter', goatcounter, GOATCOUNTER, {}],
  ['no metadata to GoatCounter', goatcounter, GOATCOUNTER, { meta: {} }],
  [
    'the keys of Matomo',
    matomo,
    MATOMO,
    { meta: { category: 'a', name: 'b', value: 1, dimension12: 'c' }, duration: 3 },
  ],
  ['properties of Plausible', plausible, PLAUSIBLE, { meta: { plan: 'pro', seats: 0, trial: false } }],
  ['a revenue', plausible, PLAUSIBLE, { revenue: { currency: 'EUR', amount: '9.99' } }],
  ['texts that Umami keeps', umami, UMAMI, { meta: { plan: 'a'.repeat(500) } }],
  ['PostHog with an id', posthog, { ...POSTHOG, posthogId: 'u1' }, { meta: { plan: 'pro' } }],
])('%s: nothing to say', (_what, make, settings, given) => {
  expect(saidOf(make, settings, given)).toEqual([]);
});

test.each<[string, Destination, Settings, Partial<TrackEvent> | undefined, RegExp]>([
  ['metadata to GoatCounter', goatcounter, GOATCOUNTER, { meta: { plan: 'pro' } }, /the name of an event alone/],
  ['a duration to GoatCounter', goatcounter, GOATCOUNTER, { duration: 0 }, /the name of an event alone/],
  [
    'other keys to Matomo',
    matomo,
    MATOMO,
    { meta: { plan: 'pro', name: 'b', dimension0: 'c' } },
    /leaves out plan and dimension0\.$/,
  ],
  ['an empty text to Plausible', plausible, PLAUSIBLE, { meta: { plan: '' } }, /without a name or a value: 'plan'/],
  ['an empty key to Plausible', plausible, PLAUSIBLE, { meta: { ' ': 'a' } }, /without a name or a value: ' '/],
  [
    'a revenue in words',
    plausible,
    PLAUSIBLE,
    { revenue: { currency: 'euro', amount: 1 } },
    /it was { currency: 'euro', amount: 1 }/,
  ],
  ['a revenue that is a number', plausible, PLAUSIBLE, { revenue: 9.99 }, /it was 9\.99/],
  [
    'more properties than Plausible keeps',
    plausible,
    PLAUSIBLE,
    { meta: Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`k${at}`, 'a'])) },
    /^Plausible keeps at most 30 keys/,
  ],
  [
    'a text that Umami cuts',
    umami,
    UMAMI,
    { meta: { plan: 'a'.repeat(501) } },
    /^Umami keeps at most 500 characters in a value/,
  ],
  ['PostHog without an id', posthog, POSTHOG, undefined, /“Cookieless server hash mode” is on/],
])('%s: it says so', (_what, make, settings, given, line) => {
  expect(saidOf(make, settings, given)).toEqual([expect.stringMatching(line)]);
});
