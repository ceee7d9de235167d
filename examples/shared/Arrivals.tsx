import type { ComponentChildren, VNode } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { ListedHit } from '../collector/records.js';
import { Arrival } from './Arrival.js';
import type { ReadArrivals } from './createArrivals.js';
import { formatCount } from './formatCount.js';
import { NewCount } from './NewCount.js';

/** Why somebody is busy with a hit. */
type Why = 'open' | 'focus';
export type Hold = (hit: ListedHit, why: Why, on: boolean) => void;

/** Which hits somebody is busy with, because they are open or have the focus: these stay until they are let go. */
function useHeld(onOpen: (() => void) | undefined): [ListedHit[], Hold] {
  const [held, setHeld] = useState(new Map<ListedHit, Set<Why>>());
  const latest = useRef(onOpen);
  latest.current = onOpen;
  const hold = useCallback<Hold>((hit, why, on) => {
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

interface Props extends Pick<ReadArrivals, 'hits' | 'more' | 'unseen'> {
  /** A screen reader tells how many there are. */
  arrived?: number;
  limit?: number;
  /** What is said when there is nothing. */
  empty: ComponentChildren;
  /** A raw request was opened. */
  onOpen?: (() => void) | undefined;
}

/**
 * The list of what arrived, as `read()` of createArrivals() gives it: the newest first, never more than `limit` rows.
 * Its `key` is `list`: another list has nothing of the one before.
 */
export function Arrivals({ hits, more, unseen, arrived, limit = 100, empty, onOpen }: Props) {
  const rows = useRef(new WeakMap<ListedHit, VNode>()).current;
  const [held, hold] = useHeld(onOpen);

  const gone = held.filter((hit) => !hits.includes(hit)).slice(0, limit);
  const listed = [...hits.slice(0, limit - gone.length), ...gone];

  // The same row is not drawn again when others come: it is the same object.
  const row = (hit: ListedHit) => {
    if (!rows.has(hit)) rows.set(hit, <Arrival key={`${hit.id} ${hit.time}`} hit={hit} onHold={hold} />);
    return rows.get(hit);
  };

  return (
    <>
      {arrived !== undefined && <NewCount arrived={arrived} />}
      <ol class="arrivals">{listed.map(row)}</ol>
      {!listed.length && <p class="nothing">{empty}</p>}
      {more > 0 && <p class="more">{formatCount(more)} more arrived than are listed here.</p>}
      {unseen > 0 && <p class="more">{formatCount(unseen)} came too fast to be looked through.</p>}
    </>
  );
}
