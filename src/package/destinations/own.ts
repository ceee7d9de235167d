import { own as make } from '../../destinations/own.js';
import { nested } from '../../parts/nested.js';
import { repeat } from '../../parts/repeat.js';
import { timeZone } from '../../parts/timeZone.js';
import { uuids } from '../../parts/uuids.js';
import type { Settings } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';

/** What an endpoint of your own has to be told. */
export interface OwnSettings {
  /** The address that everything is posted to, as it is, with its query: `/e`, or `https://stats.example.com/e?key=…`. */
  endpoint: string;
  /**
   * What is posted: `plain`, one flat object for a function, a log or a table of your own; or `segment`, a batch as RudderStack,
   * Jitsu and Segment take it.
   * @default 'plain'
   */
  format?: 'plain' | 'segment';
  /** With `segment`: the write key of the source, where the server wants it in the body. It is public. @default nothing */
  key?: string;
}

/** {@inheritDoc make} */
export const own = ({ endpoint, format, key }: OwnSettings): TrackerDestination => ({
  // A key has no spaces: without one each call is refused.
  key: 'ownEndpoint' + (endpoint || ' '),
  settings: { ownEndpoint: endpoint, ownFormat: format, ownKey: key } as Settings,
  make,
  parts: { nested, repeat, timeZone, uuids },
});
