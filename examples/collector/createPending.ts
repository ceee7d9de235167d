import { countExcess } from './countExcess.js';
import type { Limit } from './limits.js';
import { listHit } from './listHit.js';
import type { Arrived, ListedHit } from './records.js';

/** A hit that waits, as the text that will be sent: nothing of its request is held by it. */
interface Waiting {
  id: number;
  text: string;
  bytes: number;
}

function toWaiting(hit: ListedHit): Waiting {
  const text = JSON.stringify(listHit(hit));
  return { id: hit.id, text, bytes: Buffer.byteLength(text) };
}

/**
 * What waits to be told to one who listens: the last hits, as many as the limit has room for. However slowly somebody
 * reads, there is no more of it than that; what is pushed out is counted.
 *
 * - `begin(hits)` starts with what there was before anybody listened: what does not fit is not missed.
 * - `add(hit)` is what has arrived.
 * - `take()` is the next message, the JSON of an `Arrived`, with the number of its last hit; undefined when nothing waits.
 * - `clear()` forgets what waits.
 */
export function createPending(limit: Limit) {
  let waiting: Waiting[] = [];
  let skipped = 0;

  /** How many had to go. */
  const shorten = () =>
    waiting.splice(
      0,
      countExcess(waiting, ({ bytes }) => bytes, limit),
    ).length;

  return {
    begin(hits: ListedHit[]) {
      waiting = hits.map(toWaiting);
      shorten();
    },
    add(hit: ListedHit) {
      waiting.push(toWaiting(hit));
      skipped += shorten();
    },
    take(): { id: number; data: string } | undefined {
      const last = waiting.at(-1);
      if (!last) return undefined;
      // In the form of an `Arrived`, whose hits are texts already.
      const count: Arrived['skipped'] = skipped;
      const data = `{"hits":[${waiting.map(({ text }) => text).join(',')}],"skipped":${count}}`;
      waiting = [];
      skipped = 0;
      return { id: last.id, data };
    },
    clear() {
      waiting = [];
      skipped = 0;
    },
  };
}
