import { guard } from '../browser/guard.js';
import { readAddress } from '../browser/readAddress.js';
import { bytesOf } from '../core/bytesOf.js';
import type { Answer, Delivery, Part } from '../types/records.js';
import { repeatAfter } from './around/repeatAfter.js';
import { tell } from './around/tell.js';
import { createDrain } from './outbox/createDrain.js';
import { createStore } from './outbox/createStore.js';
import type { Item } from './outbox/readItem.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Keep what a server did not take, or an offline browser could not send, in `localStorage`: at most 50 pageviews and
     * events of up to 5,000 bytes for 24 hours; and send it later, if need be from the next page. That stores data on the
     * visitor's device, which usually needs their consent.
     * @default false
     */
    outbox?: Switch;
  }
}

/** Bytes. More would use up what the site may store, and of what `keepalive` may send what is free beside the tracker. */
const LARGEST = 5000;
/** Milliseconds for which a server is left alone that took nothing. */
const FIRST_REST = 3e4;
const LONGEST_REST = 3e5;

const hostOf = ({ url }: Delivery): string => readAddress(url).host;

/**
 * Keeps what a server did not take, and sends it later: on this page, or on a next one of the site in the same browser
 * (`data-outbox`). A call whose event is kept resolves with `queued: true`.
 *
 * Kept is what provably did not arrive: the browser is offline (which the part `offline` tells), or the answer was 429, 500
 * or 503. What may have arrived is not, so that nothing is counted twice; nor is a heartbeat, a call of the page's own
 * function, or a body of more than 5,000 bytes. At most 50 are kept, the oldest goes; and for 24 hours.
 *
 * They are sent one after the other, by one tab at a time, once a server has answered something else or the browser is
 * online again; after a failure when the server's `Retry-After` says, or after 30 seconds and up to 5 minutes. Servers
 * count them for the moment when they arrive. Where storage is denied or full everything goes on as without the outbox.
 *
 * **Consent**: a kept event (its name and metadata, the page's address and title, the referrer) is written to the
 * visitor's device, to localStorage under `pagebeat.outbox.…`. Under the ePrivacy rules that usually needs consent.
 * Nothing is written unless a delivery fails or, for a moment, to agree with other tabs while something is kept. An item
 * is deleted before it is sent or, after 24 hours, by the next page that loads the outbox; with
 * `localStorage.disable_pirsch` set, the next page deletes them all.
 *
 * It stands around `offline` and all that sends, and within `retry`, which goes on with what can't be kept.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export const outbox: Part = (stages, settings) => {
  if (settings.outbox == null) return;
  const { send } = stages;
  const store = createStore();
  let count = 0;
  /**
   * Until when the server of each host is left alone: 0 when it is well, Infinity when it has to answer something else first.
   * Where the line is dead each attempt would lose an item that may have arrived, so none is made before anything is answered.
   */
  let rests: Record<string, number | undefined> = {};
  let longerRest = 0;

  const restOf = (delivery: Delivery): number | undefined => rests[hostOf(delivery)];

  /** @returns whether the answer proves that the server took nothing */
  const hear = (delivery: Delivery, answer: Answer | null | undefined, isKept?: boolean): boolean => {
    const { status, queued, reason } = answer || {};
    const host = hostOf(delivery);
    const isRefused = /^(429|500|503)$/.test('' + status);
    if (isRefused) {
      let again = 0;
      // A page's own `fetch` may give headers that throw.
      guard(() => {
        again = repeatAfter(answer!)!;
      })();
      // Not all visitors come again at once.
      rests[host] = Date.now() + Math.max(again || FIRST_REST, longerRest) * (1 + Math.random() / 2);
    } else if (!queued) rests[host] = status! < 500 ? 0 : Infinity;
    if (isKept) longerRest = isRefused ? Math.min(longerRest * 2 || 2 * FIRST_REST, LONGEST_REST) : 0;
    return isRefused || reason === 'offline';
  };

  const plan = createDrain(stages, store, restOf, hear);

  tell(stages);
  stages.send = (delivery) => {
    // Its fraction of a millisecond keeps the order of what comes together.
    const time = Date.now() + ++count / 1e3;
    const { name, kind, url, method, headers, body, sentAt } = delivery;
    // What another script is to be told is for this page alone.
    if (delivery.call) return send(delivery);
    return send(delivery).then(
      (answer) => {
        const rest = restOf(delivery);
        const isKept =
          hear(delivery, answer) &&
          kind !== 'session' &&
          bytesOf(body) <= LARGEST &&
          store.put({
            time,
            delivery: { name, kind, url, method, headers, body, sentAt } as Delivery,
            failures: 0,
          } as Item);
        if (answer.status && restOf(delivery) !== rest) plan();
        return isKept ? { queued: true } : answer;
      },
      (error) => {
        hear(delivery, undefined);
        throw error;
      },
    );
  };
  stages.on('online', () => {
    rests = {};
    plan();
  });
  store.list();
};
