import { findPersonal } from '../parts/advice/findPersonal.js';
import { guidelines } from '../parts/advice/guidelines.js';
import { overLimits } from '../parts/advice/overLimits.js';
import type { Delivery, Page, TrackEvent } from '../types/records.js';
import { leftOut } from './leftOut.js';
import { own } from './own.js';
import { sentences } from './sentences.js';
import { written } from './written.js';

/** Characters that Pirsch keeps. */
const ADDRESS = 1800;
const TITLE = 512;

/** Seconds. */
const DAY = 86400;

/** What to say of what would be sent: what a vendor cuts, refuses or advises against, and what looks personal. Pure. */
export const checkSent = (
  deliveries: Delivery[],
  { url, title }: Page,
  event: TrackEvent | undefined,
  guideline?: string,
): string[] => {
  const said = overLimits(deliveries).map(({ name, what, limit, much }) => sentences.over(name, what, limit, much));
  findPersonal(url, event).forEach(({ place, name, looks }) => {
    said.push(sentences.personal[place](name, looks));
  });
  if (event && guideline && own(guidelines as never, guideline)) {
    const [pattern, must] = guidelines[guideline]!;
    if (!pattern.test(event.name)) said.push(sentences.guideline(written(event.name), must));
  }
  const duration = event && event.duration;
  if (duration && duration > DAY) said.push(sentences.long(String(duration)));
  deliveries.forEach((delivery) => {
    const { name, warning } = delivery;
    said.push(...leftOut(delivery, event));
    if (warning) said.push(sentences.young());
    if (name !== 'Pirsch') return;
    if (url.length > ADDRESS) said.push(sentences.cut('an address', ADDRESS));
    if (title.length > TITLE) said.push(sentences.cut('a title', TITLE));
    if (duration && duration % 1) said.push(sentences.rounded(String(duration), String(Math.round(duration))));
  });
  return said;
};
