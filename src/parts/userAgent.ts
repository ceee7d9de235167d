import { read } from '../browser/read.js';
import type { Part } from '../types/records.js';

/**
 * Tells Firstparty, Customer.io and PostHog, which have a field for it, what the browser calls itself.
 *
 * @for firstparty, customerio, posthog
 */
export const userAgent: Part = (stages) => {
  const { make } = stages;
  stages.make = (route, kind, page, event) =>
    make(route, kind, Object.assign(page, { userAgent: read<string>('navigator.userAgent') }), event);
};
