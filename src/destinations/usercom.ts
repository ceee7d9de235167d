import { bare } from '../core/bare.js';
import type { Delivery, Destination } from '../types/records.js';
import { isSamePage } from './format/isSamePage.js';
import { withDuration } from './format/withDuration.js';

declare module '../types/options.js' {
  interface Settings {
    /** The API key of the widget, as in the page's `civchat.apiKey`. */
    usercomKey?: string;
  }
}

declare module '../types/records.js' {
  interface Delivery {
    /** The function of the page's own to call in place of a request, such as `UE.pageHit`; the body is the list of its arguments. */
    call?: string;
  }
}

/**
 * User.com, by the page's own widget: what is delivered is a call of its `userengage` or `UE.pageHit`, since its wire is
 * not public; the part `bridge` makes it. Nested metadata is allowed, dates become ISO 8601. It says nothing back, so a verdict
 * is `queued`. The first pageview is the widget's own, and there are no heartbeats.
 *
 * @needs bridge
 * @see https://docs.user.com/tracking-events
 */
export const usercom: Destination = ({ usercomKey }, kind, page, event) => {
  const callOf = (call: string, body: unknown[]): Delivery => ({
    name: 'User.com',
    method: 'POST',
    url: '/',
    call,
    body,
  });
  if (event) {
    const attributes = withDuration(event);
    // Without `event.` in front nothing is registered.
    const command = event.name.indexOf('event.') ? 'event.' + event.name : event.name;
    return callOf('userengage', Object.keys(attributes)[0] ? [command, attributes] : [command]);
  }
  return kind === 'hit' && page.previous !== undefined && !isSamePage(page)
    ? callOf('UE.pageHit', [bare({ apiKey: usercomKey })])
    : undefined;
};
