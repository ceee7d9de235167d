import { firstparty as make } from '../../destinations/firstparty.js';
import { nested } from '../../parts/nested.js';
import { timeZone } from '../../parts/timeZone.js';
import { userAgent } from '../../parts/userAgent.js';
import type { TrackerDestination } from '../../types/tracker.js';

/** What Firstparty has to be told. */
export interface FirstpartySettings {
  /** The write key of the source. It is public. */
  key: string;
  /** The site's own host at Firstparty, such as `https://fp.example.com`; there is no default. */
  endpoint: string;
}

/** {@inheritDoc make} */
export const firstparty = ({ key, endpoint }: FirstpartySettings): TrackerDestination => ({
  // A key has no spaces: without one each call is refused.
  key: 'firstpartyKey' + (key || ' '),
  settings: { firstpartyKey: key, firstpartyEndpoint: endpoint },
  make,
  parts: { nested, timeZone, userAgent },
});
