import { json } from '../src/core/json';
import type { Delivery, Page, Route, TrackEvent } from '../src/types/records';

const URL_OF_PAGE = 'https://example.com/pricing?utm_source=news%20letter&utm_medium=email&utm_campaign=spring#plans';

/** A page with every field set; override what matters. */
export const page = ({ url = URL_OF_PAGE, ...overrides }: Partial<Page> = {}): Page => ({
  url,
  at: new URL(url),
  title: 'Pricing & plans',
  referrer: 'https://news.site/a?b=c',
  previous: undefined,
  time: 1700000000000,
  language: 'en-GB',
  width: 1920,
  height: 1080,
  ...overrides,
});

export const event = (overrides: Partial<TrackEvent> = {}): TrackEvent => ({
  name: 'Button_Clicked',
  duration: 42,
  meta: { Clicks: 1, plan: 'pro', trial: false },
  ...overrides,
});

export const route = (overrides: Partial<Route> = {}): Route => ({
  key: 'codeA',
  settings: { code: 'A' },
  make: () => undefined,
  ...overrides,
});

export const delivery = (overrides: Partial<Delivery> = {}): Delivery => ({
  name: 'Pirsch',
  url: 'https://api.example.com/event',
  method: 'POST',
  route: route(),
  ...overrides,
});

/** What a delivery has in its body, as it is sent. */
export const bodyOf = (delivery: Delivery | undefined) => JSON.parse(textOf(delivery)!);

/** The body of a delivery, as it is sent. */
export const textOf = (delivery: Delivery | undefined): string | undefined =>
  delivery?.body && json(delivery.body as Record<string, unknown>);

/** A delivery as it is sent. */
export const sent = (delivery: Delivery | undefined) => delivery && { ...delivery, body: textOf(delivery) };
