import { usercom as make } from '../../destinations/usercom.js';
import { bridge } from '../../parts/bridge.js';
import { nested } from '../../parts/nested.js';
import type { TrackerDestination } from '../../types/tracker.js';

/** What User.com has to be told. */
export interface UsercomSettings {
  /** The API key of the widget, as in the page's `civchat.apiKey`. */
  key: string;
}

/** {@inheritDoc make} */
export const usercom = ({ key }: UsercomSettings): TrackerDestination => ({
  // A key has no spaces: without one each call is refused.
  key: 'usercomKey' + (key || ' '),
  settings: { usercomKey: key },
  make,
  parts: { nested, bridge },
});
