/**
 * What the collector takes, keeps and tells at most, so that no page can stall it: bytes, wherever they are what fills
 * up. What is left out by these is counted, and said with the hit: see `Cut` in `records.ts`.
 */
const KB = 1024;
const MB = 1024 * KB;

/** So many of a kind, and so many bytes of them together; the newest is there in any case. */
export interface Limit {
  count: number;
  bytes: number;
}

export const LIMITS = {
  /** Bytes of a body; a longer one is answered with status 413. */
  body: 4 * MB,
  /** Bytes of long bodies that are read at one time: each takes some times as much memory as it has. */
  bodies: 4 * MB,
  /** Requests in memory, as they came. */
  memory: { count: 1000, bytes: 16 * MB },
  /** Raw requests in the store. */
  requests: { count: 10_000, bytes: 64 * MB },
  /** Characters of the body of one of these; what is longer is a long body. */
  rawBody: 64 * KB,
  /** Hits in one message of a stream, and that wait for an inspector that reads slowly. */
  message: { count: 100, bytes: 512 * KB },

  /** Characters of an address or a title, of a name, and of a key and a value of metadata. */
  text: 2 * KB,
  name: 512,
  key: 512,
  value: 2 * KB,
  /** Keys of one event's metadata, and bytes of its keys and values together. */
  metadata: { count: 100, bytes: 32 * KB },
  /** Bytes that what one request says may take in the file, by the estimate of `costOf.ts`. */
  counted: 1 * MB,
  /** What is wrong with a request, and what a vendor advises: sentences. */
  problems: 20,
  /** Keys of an event's metadata in a report. */
  reportKeys: 50,
} as const satisfies Record<string, number | Limit>;
