import type { Delivery, TrackEvent } from '../types/records.js';
import { sentences } from './sentences.js';
import { written } from './written.js';

/** The keys of a Matomo event among its metadata; the rest has no place there. */
const MATOMO = /^(category|name|value|dimension[1-9]\d*)$/;

/** What to say of what a vendor has no place for, or drops and answers as if it had taken it. Pure. */
export const leftOut = ({ name, body }: Delivery, event: TrackEvent | undefined): string[] => {
  const { meta, duration, revenue } = event || ({} as TrackEvent);
  const keys = Object.keys(meta || {});
  const said: string[] = [];
  if (name === 'PostHog' && /"\$cookieless_mode":true/.test('' + body)) said.push(sentences.cookieless());
  if (name === 'GoatCounter' && (keys[0] !== undefined || duration !== undefined)) said.push(sentences.nameAlone());
  if (name === 'Matomo') {
    const others = keys.filter((key) => !MATOMO.test(key));
    if (others[0] !== undefined) said.push(sentences.noPlace(others));
  }
  // It is cut before it is sent.
  if (name === 'Umami' && keys.some((key) => ('' + meta![key]).length > 500)) {
    said.push(sentences.over(name, 'metadata', 500, 'characters in a value'));
  }
  if (name === 'Plausible') {
    keys.forEach((key) => {
      if (!key.trim() || meta![key] === '') said.push(sentences.blank(written(key)));
    });
    const { currency, amount } = Object(revenue) as Record<string, unknown>;
    if (revenue && !(/^[A-Z]{3}$/.test('' + currency) && Number.isFinite(parseFloat('' + amount)))) {
      said.push(sentences.noRevenue(written(revenue)));
    }
  }
  return said;
};
