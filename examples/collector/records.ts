/** What is received, answered, kept and told: the records that the collector's rooms share, and the pages with them. */
import type { Decoded } from './readDecoded.js';
import type { Condition, Period } from './reportQuery.js';

/** The destinations that the collector stands in for. */
export const DESTINATIONS = [
  'pirsch',
  'swetrix',
  'firstparty',
  'customerio',
  'usercom',
  'plausible',
  'umami',
  'goatcounter',
  'matomo',
  'posthog',
  'own',
] as const;
export type DestinationName = (typeof DESTINATIONS)[number];

/** What a request tells. */
export type Told = 'pageview' | 'event' | 'heartbeat';
export type Kind = Told | 'preflight';

/** One request, as it was received. */
export interface Request {
  /** Milliseconds since 1970, as all times here. */
  time: number;
  destination: DestinationName;
  kind: Kind;
  method: string;
  path: string;
  query: Record<string, string>;
  /** Their names in lower case. */
  headers: Record<string, string>;
  /** The visitor's, as far as the server knows it. */
  address: string;
  /** As it came. */
  body: string;
  /** The body, if this destination could read it. */
  json: unknown;
}

/** One request, with what it says. */
export interface Received extends Request {
  /** The id, code or key of whom it is for. */
  site: string;
  /** What it says, in the same words for all destinations. */
  decoded: Decoded;
}

/** How much of a hit the collector's own limits have left out: see `limits.ts`. */
export interface Cut {
  /** Keys of metadata. */
  keys?: number;
  /** Characters of texts that were too long. */
  characters?: number;
  /** Things that a request of many says, and that are not counted. */
  items?: number;
}

/** One request, as it was received and answered. */
export interface Hit extends Received {
  /** Counts up from 1. */
  id: number;
  /** Who it was, as a hash that is good for one day. */
  visitor: string;
  status: number;
  /** Why it was refused or dropped, or why it should not have come. */
  error?: string;
  /** What the vendor would cut or advise against, though it is counted. */
  warnings?: string[];
  /** What it says has come before, and is not counted again. */
  duplicate?: boolean;
  /** What was left out of it. */
  cut?: Cut;
}

/** One thing that a hit says: most say one. */
export interface Item {
  kind: Kind;
  decoded: Decoded;
  /** By which it is known when it comes again. */
  message?: string;
}

/** What is sent back. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON. */
  body?: string | object;
}

/** What a vendor answers, by its documentation, and what that means. */
export interface Documented extends Answer {
  /** Why the hit is refused or dropped. */
  error?: string;
  duplicate?: boolean;
  /** What is counted of it in the visitor's session; a heartbeat counts nothing, and extends it. */
  inSession?: string;
}

/** What is done in place of the documented answer, to play faults: its parts replace those, after `delay` milliseconds. */
export interface Played extends Partial<Answer> {
  delay?: number;
  /** Whether the vendor has counted it; if not told, unless the status is 400 or more. */
  counted?: boolean;
}

/** The sessions of all visitors. */
export interface Sessions {
  /** What was counted in the open session, if there is one. */
  find(visitor: string, time: number): Set<string> | undefined;
  /** Opens or extends a session, and counts `what`. */
  keep(visitor: string, time: number, what?: string): void;
  clear(): void;
}

/** What a vendor's rules may ask about what came before. */
export interface Tools {
  sessions: Sessions;
  hasMessage(id: string): boolean;
}

/** What is wrong, or nothing: lists of rules have a line for each. */
export type Problem = string | false | undefined;

/** How a request tells what it is, by its body or its query. */
export type KindOf = (json: unknown, query: Record<string, string>) => Told;

/** A vendor: the paths of its API, and its rules. */
export interface Destination {
  name: DestinationName;
  routes: { method: 'GET' | 'POST'; path: string; kind: Told | KindOf }[];
  /** Scripts that it serves. */
  files?: { path: string; type: string; file: URL }[];
  /** What it reads of a body, or undefined when it can't. */
  parse(body: string, contentType: string): unknown;
  /** The id, code or key of whom a request is for: whatever stands in its place. */
  siteOf(request: Request): unknown;
  /** What a request says: whatever stands in the place of each field. */
  decode(request: Request): { [Field in keyof Decoded]?: unknown };
  answer(hit: Hit, tools: Tools): Documented;
  /** What it would cut or advise against in a hit that it takes. */
  warn?(hit: Hit): Problem[];
  /** What a hit says that it takes, where that may be many things. */
  itemsOf?(hit: Hit): { kind: Told; decoded: { [Field in keyof Decoded]?: unknown }; message?: string }[];
}

/** A hit as it is listed: without the raw request, and without who sent it. */
export type ListedHit = Pick<
  Hit,
  | 'id'
  | 'time'
  | 'destination'
  | 'kind'
  | 'method'
  | 'path'
  | 'status'
  | 'error'
  | 'warnings'
  | 'duplicate'
  | 'cut'
  | 'decoded'
>;

/** The raw request as it is kept. */
export interface RawRequest extends Pick<Hit, 'query' | 'headers' | 'body'> {
  /** How many characters of the body are not kept. */
  left?: number;
}
export type RawHit = ListedHit & RawRequest;

/** A message of the stream of what arrives. */
export interface Arrived {
  hits: ListedHit[];
  /** How many came too fast to be told. */
  skipped: number;
}

/** The first rows of a panel, and how many there are in all. */
export interface Rows<Row> {
  rows: Row[];
  total: number;
}

export interface Summary {
  pageviews: number;
  visitors: number;
  /** Who was heard of in the last minute. */
  live: number;
  /** Views of events. */
  events: number;
  /** With pageviews and events they are all hits. */
  heartbeats: number;
}

export interface ChartPoint {
  time: number;
  pageviews: number;
  visitors: number;
}

export interface TimeChart {
  unit: 'hour' | 'day';
  points: ChartPoint[];
}

export interface EventFigures {
  name: string;
  views: number;
  visitors: number;
  /** All visitors, whatever is filtered. */
  everybody: number;
  /** In seconds; null when none told. */
  averageDuration: number | null;
}

export interface DestinationFigures {
  destination: DestinationName;
  hits: number;
}

/** What is drawn of a period and a destination, each by its own query. */
export interface Panels {
  summary: Summary;
  chart: TimeChart;
  pages: Rows<{ page: string; views: number; visitors: number }>;
  referrers: Rows<{ referrer: string; visitors: number }>;
  sources: Rows<{ source: string; visitors: number }>;
  events: Rows<EventFigures>;
}

export interface Report extends Panels {
  period: Period;
  from: number;
  to: number;
  /** Null when nothing was received. */
  destination: DestinationName | null;
  /** Those that received something, most first. */
  destinations: DestinationFigures[];
  filter: Condition[];
}

/** A key of an event's metadata, with the values that came most. */
export interface MetadataKey {
  key: string;
  values: { value: string; views: number; visitors: number }[];
  /** How many values there are in all. */
  total: number;
}

export interface MetadataReport {
  event: string;
  /** Those that came most, by their names. */
  keys: MetadataKey[];
  /** How many keys there are in all. */
  total: number;
}
