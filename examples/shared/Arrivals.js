import { html, useCallback, useRef, useState } from '/libraries/preact.js';
import { Arrival } from './Arrival.js';
import { formatCount } from './formatCount.js';
import { NewCount } from './NewCount.js';

/** Which hits somebody is busy with, because they are open or have the focus: these stay until they are let go. */
function useHeld(onOpen) {
  const [held, setHeld] = useState(new Map());
  const latest = useRef();
  latest.current = onOpen;
  const hold = useCallback((hit, why, on) => {
    setHeld((before) => {
      const reasons = new Set(before.get(hit));
      reasons[on ? 'add' : 'delete'](why);
      const after = new Map(before);
      after.delete(hit);
      return reasons.size ? after.set(hit, reasons) : after;
    });
    if (on && why === 'open') latest.current?.();
  }, []);
  return [[...held.keys()], hold];
}

/**
 * The list of what arrived, as `read()` of createArrivals() gives it: the newest first, never more than `limit` rows.
 * Its `key` is `list`: another list has nothing of the one before.
 *
 * @param {{ hits: object[], more: number, unseen: number, arrived?: number, limit?: number, empty: unknown,
 *   onOpen?: () => void }} props `arrived`: a screen reader tells how many there are; `onOpen`: a raw request was opened
 */
export function Arrivals({ hits, more, unseen, arrived, limit = 100, empty, onOpen }) {
  const rows = useRef(new WeakMap()).current;
  const [held, hold] = useHeld(onOpen);

  const gone = held.filter((hit) => !hits.includes(hit)).slice(0, limit);
  const listed = [...hits.slice(0, limit - gone.length), ...gone];

  // The same row is not drawn again when others come: it is the same object.
  const row = (hit) => {
    if (!rows.has(hit)) rows.set(hit, html`<${Arrival} key=${`${hit.id} ${hit.time}`} hit=${hit} onHold=${hold} />`);
    return rows.get(hit);
  };

  return html`
    ${arrived !== undefined && html`<${NewCount} arrived=${arrived} />`}
    <ol class="arrivals">${listed.map(row)}</ol>
    ${!listed.length && html`<p class="nothing">${empty}</p>`}
    ${more > 0 && html`<p class="more">${formatCount(more)} more arrived than are listed here.</p>`}
    ${unseen > 0 && html`<p class="more">${formatCount(unseen)} came too fast to be looked through.</p>`}
  `;
}
