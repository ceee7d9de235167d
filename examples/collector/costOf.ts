import type { Decoded } from './readDecoded.js';
import { toText } from './toText.js';

/** What a row takes beside its texts, and that each text is there in an index too: see `store/schema.ts`. */
const ROW = 50;
const COPIES = 2;

/** About so many bytes does it take in the file to count this: a row for each key of its metadata names the event again. */
export function costOf({ decoded, message = '' }: { decoded: Decoded; message?: string | undefined }): number {
  const { page = '', referrer = '', source = '', name = '', meta = {} } = decoded;
  const own = [page, referrer, source, name, message].reduce((sum, text) => sum + ROW + Buffer.byteLength(text), 0);
  const keys = Object.entries(meta).map(([key, value]) => ROW + Buffer.byteLength(name + key + toText(value)));
  return COPIES * keys.reduce((sum, cost) => sum + cost, own);
}
