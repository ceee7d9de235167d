import { createId } from '../browser/createId.js';
import type { Part } from '../types/records.js';

/**
 * Gives what is sent random ids, in memory alone: one of its own, by which a server of yours and PostHog know a repeated one; one of
 * the pageview that it belongs to, for Matomo; and, for `data-own-format="segment"`, one of the document. Nothing is stored, so
 * the next page that is loaded has others.
 *
 * @for own, posthog, matomo
 * @before anchors
 */
export const uuids: Part = (stages) => {
  const { make } = stages;
  const visitor = createId();
  let view = visitor;
  stages.make = (route, kind, page, event) => {
    // Once for all that get it.
    if (!page.uuids) {
      const message = createId();
      if (kind === 'hit') view = message;
      page.uuids = { message, view, visitor };
    }
    return make(route, kind, page, event);
  };
};
