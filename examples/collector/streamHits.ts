import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Collector } from './createCollector.js';
import { createPending } from './createPending.js';
import { LIMITS } from './limits.js';
import type { Hit } from './records.js';

/** Nobody reads more often than this, and a page that draws more often freezes. */
const MESSAGE_PAUSE = 200;

/**
 * Sends what the collector receives as server-sent events, the last hits first: each message is `{ hits, skipped }`, in
 * which `skipped` counts those that came too fast to be told. When everything was forgotten, an event `cleared`. A message
 * is written once the one before was read, so whoever reads slowly is told of fewer hits.
 */
export function streamHits(context: Context, { store, subscribe }: Collector): Response {
  return streamSSE(context, async (stream) => {
    const told = Number(context.req.header('last-event-id')) || 0;
    // A larger number is of a collector that has forgotten since.
    const pending = createPending(LIMITS.message);
    pending.begin(store.recent(LIMITS.message.count, told > store.lastId() ? 0 : told));
    let isCleared = false;
    let wake = () => {};
    let isOpen = true;

    function addHit(hit: Hit) {
      pending.add(hit);
      wake();
    }

    function forgetHits() {
      pending.clear();
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
      const message = pending.take();
      if (message) {
        await stream.writeSSE({ id: String(message.id), data: message.data });
        await wait(MESSAGE_PAUSE);
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  });
}
