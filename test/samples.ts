import { on } from '../src/first/browser/on';
import type { Cargo, Check, Delivery, Destination, Face, Kind, Page, TrackEvent } from '../src/first/types';

/** A page with every field set; override what matters. */
export const samplePage = (overrides: Partial<Page> = {}): Page => ({
  url: 'https://example.com/pricing?utm_source=news%20letter&utm_medium=email&utm_campaign=spring#plans',
  path: '/pricing',
  time: 1700000000000,
  title: 'Pricing & plans',
  referrer: 'https://news.site/a?b=c',
  language: 'en-GB',
  timeZone: 'Europe/Berlin',
  userAgent: 'Browser/1.0',
  visitor: { anonymousId: 'anonymous-1', userId: undefined, messageId: 'message-1' },
  width: 1920,
  height: 1080,
  ...overrides,
});

/** A page that was reached from another one in the same document. */
export const sampleNextPage = (overrides: Partial<Page> = {}): Page =>
  samplePage({
    referrer: 'https://example.com/home',
    previous: { url: 'https://example.com/home', path: '/home' },
    ...overrides,
  });

export const sampleEvent = (overrides: Partial<TrackEvent> = {}): TrackEvent => ({
  name: 'Button_Clicked',
  duration: 42,
  meta: { Clicks: 1, plan: 'pro', trial: false },
  ...overrides,
});

export const sampleDelivery = (overrides: Partial<Cargo> = {}): Cargo => ({
  method: 'POST',
  url: 'https://api.example.com/event',
  body: '{}',
  size: 2,
  fleeting: false,
  destination: 'pirsch',
  ...overrides,
});

/** What a plugin sees of a tracker that does nothing. */
export const sampleFace = (overrides: Partial<Face> = {}): Face => ({
  send: () => {},
  track: () => {},
  additions: [],
  on,
  ...overrides,
});

/** The check that a destination is given, as the core makes it: it throws what is wrong. */
export const sampleCheck: Check = (ok, what, must, was) => {
  if (!ok) throw new Error(`${what} must be ${must}, not ${was}`);
};

/** What a destination makes of something; it throws what it refuses. */
export const deliverBy =
  (destination: Destination) =>
  (kind: Kind, page: Page, event?: TrackEvent): Delivery | undefined =>
    destination.deliver(kind, page, event, sampleCheck);
