import { createSend } from '../browser/createSend.js';
import { bytesOf } from '../core/bytesOf.js';
import type { Part } from '../types/records.js';

/** Browsers keep at most 64 KiB, and a number, of all requests of a page together alive (https://fetch.spec.whatwg.org, 4.6). */
const BYTES = 60000;
const REQUESTS = 9;
/** Milliseconds: the quota is free a little after the answer only. */
const FREED = 100;
/** Turns of the microtask queue that a rejection within the call takes at most. */
const TURNS = 10;

/**
 * Sends without `keepalive` what the browser's quota for it has no room for, by all that is in flight and not by one request alone;
 * and again, once, what the browser refused within the call, so that nothing has left it (Firefox, when the page's own
 * requests have used the quota up).
 */
export const quota: Part = (stages) => {
  const { send } = stages;
  const { fetch } = window;
  const sendPlain = createSend((url, init) => fetch(url, Object.assign(init!, { keepalive: false })));
  /** The bytes of each that is in flight. */
  let sizes: [bytes: number][] = [];

  stages.send = (delivery) => {
    const size: [bytes: number] = [bytesOf(delivery.body)];
    if (sizes.length >= REQUESTS || sizes.reduce((sum, [bytes]) => sum + bytes, size[0]) >= BYTES)
      return sendPlain(delivery);
    let isCalling = true;
    let turn = Promise.resolve();
    for (let turns = TURNS; turns--; ) turn = turn.then(() => {});
    turn.then(() => {
      isCalling = false;
    });
    sizes.push(size);
    const free = (): void => {
      setTimeout(() => {
        sizes = sizes.filter((other) => other !== size);
      }, FREED);
    };
    const sent = send(delivery);
    sent.then(free, free);
    return sent.then(undefined, (error) => {
      if (!isCalling) throw error;
      return sendPlain(delivery);
    });
  };
  // What was sent before a page was in the back/forward cache may never be answered (Firefox, WebKit).
  stages.on('pageshow', () => {
    sizes = [];
  });
};
