import type { Destination } from '../types.js';
import { encodeJson } from './format/encodeJson.js';
import { isSamePage } from './format/isSamePage.js';
import { stringify } from './format/stringify.js';
import { withDuration } from './format/withDuration.js';

/** What User.com has to be told. */
export interface UsercomSettings {
  /** The API key of the widget, as in the page's `civchat.apiKey`. */
  key: string;
}

/**
 * User.com, by the page's own widget: what is delivered is a call of its `userengage` or `UE.pageHit`, since its wire is
 * not public. Nested metadata is allowed, dates become ISO 8601. It says nothing back, so a verdict is `queued`. The
 * first pageview is the widget's own, and there are no heartbeats.
 *
 * A call waits for the widget: after 8 seconds it rejects with `timeout`, and is made all the same within a minute. It
 * rejects with `refused` when the widget throws, or when 100 calls wait already.
 *
 * @see https://docs.user.com/tracking-events
 */
export const usercom = ({ key }: UsercomSettings): Destination => ({
  name: 'usercom',
  id: key,
  deliver: (kind, page, event) => {
    if (event) {
      // Without `event.` in front nothing is registered.
      const command = stringify(event.name.indexOf('event.') ? 'event.' + event.name : event.name);
      const attributes = encodeJson(withDuration(event));
      return { call: 'userengage', body: '[' + command + (attributes === '{}' ? ']' : ',' + attributes + ']') };
    }
    return kind === 'pageview' && page.previous && !isSamePage(page)
      ? { call: 'UE.pageHit', body: '[' + encodeJson({ apiKey: key }) + ']' }
      : undefined;
  },
});
