import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Collector } from './createCollector.js';
import { listHit } from './listHit.js';
import type { Arrived, Hit } from './records.js';

/** Nobody reads more than this, and a page that draws more than this freezes. */
const MESSAGE_PAUSE = 200;
const HITS_IN_MESSAGE = 100;

/**
 * Sends what the collector receives as server-sent events, the last hits first: each message is `{ hits, skipped }`, in
 * which `skipped` counts those that came too fast to be told. When everything was forgotten, an event `cleared`.
 */
export function streamHits(context: Context, { store, subscribe }: Collector): Response {
  return streamSSE(context, async (stream) => {
    const told = Number(context.req.header('last-event-id')) || 0;
    // A larger number is of a collector that has forgotten since.
    let pending = store.recent(HITS_IN_MESSAGE, told > store.lastId() ? 0 : told);
    let skipped = 0;
    let isCleared = false;
    let wake = () => {};
    let isOpen = true;

    function addHit(hit: Hit) {
      pending.push(listHit(hit));
      if (pending.length > HITS_IN_MESSAGE) {
        pending.shift();
        skipped += 1;
      }
      wake();
    }

    function forgetHits() {
      pending = [];
      isCleared = true;
      wake();
    }

    const unsubscribe = subscribe(addHit, forgetHits);
    stream.onAbort(() => {
      isOpen = false;
      unsubscribe();
      wake();
    });

    // A comment, so that the page learns at once that it is connected.
    await stream.write(': connected\n\n');
    while (isOpen) {
      if (isCleared) await stream.writeSSE({ event: 'cleared', data: '{}' });
      isCleared = false;
      const last = pending.at(-1);
      if (last) {
        const id = String(last.id);
        const data = JSON.stringify({ hits: pending, skipped } satisfies Arrived);
        pending = [];
        skipped = 0;
        await stream.writeSSE({ id, data });
        await wait(MESSAGE_PAUSE);
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  });
}
