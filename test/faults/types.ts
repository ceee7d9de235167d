import type { Hit, Played } from '../engines/harness/startServer';
import type { EngineName, Page } from '../engines/harness/types';

export type Destination = 'pirsch' | 'swetrix';

/** How a call ended: `accepted 200`, `refused 503`, `queued`, `network`, … */
export type Told = string;

/** One call of `pirsch()`, as the page and the server know it. */
export interface Call {
  name: string;
  /** `page gone` when the page was not there any more to be told. */
  told: Told;
  /** When its requests arrived, in milliseconds. */
  asked: number[];
  /** When those arrived that the vendor has counted. */
  counted: number[];
  /** How many of its requests no script has made. */
  resent?: number;
}

/** What the act of a fault has in hand. */
export interface Stage {
  engine: EngineName;
  page: Page;
  /** The address of the row's page, titled `First`. Its link leads to one titled `Next`, and as it is clicked it makes the calls. */
  url(...names: string[]): string;
  /** While this is true, every request to the row's collector is cut before it is read. */
  isDown: boolean;
  /** Resolves when all of the calls were told something, or else after so many milliseconds. */
  told(names: string[], patience?: number): Promise<void>;
  /** Resolves when all of the calls have reached the server, or else after so many milliseconds. */
  asked(names: string[], patience?: number): Promise<void>;
  /** Resolves when all of the calls were counted, or else after so many milliseconds. */
  counted(names: string[], patience?: number): Promise<void>;
}

/** Makes the calls, one for each name. */
export type Act = (stage: Stage, names: string[]) => Promise<void>;

/** A row of the table: what goes wrong, what the page does, and the bar. */
export interface Fault {
  name: string;
  /** Both when left out. */
  destinations?: Destination[];
  /** All when left out. */
  engines?: EngineName[];
  /** It is a race with the browser, which only many trials decide. */
  isRace?: boolean;
  /** The act is played once for so many calls; when left out, once for all. */
  calls?: number;

  scheme?: 'http' | 'https';
  /** The page's content security policy. */
  policy?: string;
  /** Every request to the collector for events is cut before it is read. */
  isDown?: boolean;
  /** The collector is at an address where nobody listens. */
  isClosed?: boolean;
  /** What the collector plays for an event; `tries` counts the requests with its name, from 1. */
  answer?(tries: number, hit: Hit): Played | undefined;
  /** What it plays for a pageview: the first event waits for its answer. */
  pageview?(hit: Hit): Played | undefined;
  /** What it plays for the preflight of an event. */
  preflight?: Played;
  act: Act;

  /** All that a call may be told, the status left out. */
  told: Told[];
  /** Milliseconds that pass at least from the first request of a call to the second. */
  pause?: number;
  /** Where calls need not be counted: no script could bring that about. */
  lost?: EngineName[];
  /** Where the browser itself, and no script, may send a request again. */
  resent?: EngineName[];
  /** What the table says beside it: why it can't be better, or how far it is to be believed. */
  note?: string;
}

/** What a row came to in one engine. */
export interface Tally {
  calls: number;
  /** How many of them were counted. */
  arrived: number;
  /** How many of them were counted more than once. */
  twice: number;
  told: Record<Told, number>;
  /** What breaks the bar, in words. */
  problems: string[];
}
