import { cutText } from '../shared/cutText.js';
import { costOf } from './costOf.js';
import { LIMITS } from './limits.js';
import { type Decoded, readDecoded } from './readDecoded.js';
import type { Cut } from './records.js';
import { toText } from './toText.js';

/** What one thing says, before anybody has looked at it. */
interface Told {
  decoded: Parameters<typeof readDecoded>[0];
  message?: string | undefined;
}

/**
 * Cuts what one request says to what may be kept of it, and counts what was left out.
 *
 * - `decoded(decoded)` is what one thing says, in texts and metadata of a bounded length.
 * - `items(told)` are the first of many things, read and cut, as many as may be counted of one request.
 * - `left()` is what was left out so far, if anything was.
 */
export function createCuts() {
  const left = { keys: 0, characters: 0, items: 0 };

  function cut(text: string, most: number): string {
    const kept = cutText(text, most);
    // The last one kept is a mark.
    if (kept !== text) left.characters += text.length - kept.length + 1;
    return kept;
  }

  /** A value that is short as a text stays what it is. */
  function value(given: unknown): unknown {
    const text = toText(given);
    return text.length <= LIMITS.value ? given : cut(text, LIMITS.value);
  }

  function meta(given: Record<string, unknown>): Record<string, unknown> {
    const names = Object.keys(given);
    const kept = new Map<string, unknown>();
    let bytes = 0;
    let isSame = true;
    for (const name of names.slice(0, LIMITS.metadata.count)) {
      const key = cut(name, LIMITS.key);
      const one = value(given[name]);
      bytes += Buffer.byteLength(key) + Buffer.byteLength(toText(one));
      if (bytes > LIMITS.metadata.bytes) break;
      isSame &&= key === name && one === given[name];
      // Of two that begin alike, the first.
      if (!kept.has(key)) kept.set(key, one);
    }
    left.keys += names.length - kept.size;
    return isSame && kept.size === names.length ? given : Object.fromEntries(kept);
  }

  function decoded(given: Decoded): Decoded {
    const texts = {
      page: LIMITS.text,
      title: LIMITS.text,
      referrer: LIMITS.text,
      source: LIMITS.text,
      name: LIMITS.name,
    };
    const result: Decoded = { ...given };
    for (const [field, most] of Object.entries(texts) as [keyof typeof texts, number][]) {
      const text = given[field];
      if (text !== undefined) Object.assign(result, { [field]: cut(text, most) });
    }
    if (given.meta) result.meta = meta(given.meta);
    return result;
  }

  function items<One extends Told>(told: One[]): (Omit<One, 'decoded'> & { decoded: Decoded })[] {
    const kept: (Omit<One, 'decoded'> & { decoded: Decoded })[] = [];
    let cost = 0;
    for (const one of told) {
      const item = { ...one, decoded: decoded(readDecoded(one.decoded)) };
      cost += costOf(item);
      if (kept.length > 0 && cost > LIMITS.counted) break;
      kept.push(item);
    }
    left.items += told.length - kept.length;
    return kept;
  }

  function whatIsLeft(): Cut | undefined {
    const some = Object.entries(left).filter(([, count]) => count > 0);
    return some.length > 0 ? Object.fromEntries(some) : undefined;
  }

  return { decoded, items, left: whatIsLeft };
}

export type Cuts = ReturnType<typeof createCuts>;
