import type { EngineName, Page } from '../../engines/harness/types';
import type { Reason, Tally } from './call';
import type { Answer, Item, Offer, Sent, Tag } from './tag';

export type LocalHost = 'localhost' | '127.0.0.1' | 'shop.localhost';

export interface Opened {
  path?: string;
  /** HTML before the tag. */
  before?: string;
  /** HTML at the end of the body. */
  after?: string;
  headers?: Record<string, string>;
  /** How often the tag stands on the page. */
  copies?: number;
  /** On one's own machine, by http, and how it is spelled. */
  local?: LocalHost;
  /** Do not wait for the first pageview. */
  isQuick?: boolean;
  /** Where the tag's attributes say it shall send to, in place of the stage's endpoint. */
  endpoint?: string;
}

/** What the page saw of a call. */
export interface Told {
  threw?: string;
  /** Whether the call gave a promise. */
  isPromise?: boolean;
  settled?: 'taken' | 'not taken';
}

/** A page with the tag, the endpoint it sends to, and what was received there. */
export interface Stage {
  engine: EngineName;
  tag: Tag;
  page: Page;
  endpoint: string;
  origin: string;
  /** How often a race is tried in one play, if it is told; each case knows how often otherwise. */
  trials: number | undefined;
  /** All requests that came to the endpoint, preflights too. */
  sent: Sent[];
  /** Set it to misbehave: what is undefined is answered well. */
  answer: ((sent: Sent) => Answer | undefined) | undefined;
  /** Opens a page with the tag, and waits for its first pageview if it makes one. */
  open(options?: Opened): Promise<void>;
  /** Where such a page is, for those who open it by themselves. */
  prepare(options?: Opened): string;
  /** Calls for an event, and ignores what the call gives. */
  call(name: unknown, meta?: unknown): Promise<void>;
  /** Calls for an event, and listens to what the call says. */
  ask(name: string, meta?: unknown): Promise<void>;
  told(name: string): Promise<Told | undefined>;
  /** What was received and taken. */
  pageviews(): Item[];
  /** What was received and taken, of that name. */
  events(name: string): Item[];
  /** How often an event was sent, whatever came of it. */
  tries(name: string): Sent[];
  /** What was received of that name and counted by the vendor, whether or not the page was told so. */
  counted(name: string): Sent[];
  /** Resolves when no call of the present document waits for its end any more. */
  settled(): Promise<void>;
  /** Whether it came true in time. */
  until(isTrue: () => boolean | Promise<boolean>, milliseconds?: number): Promise<boolean>;
  /** Errors that nobody caught, in the present document. */
  uncaught(): Promise<string[]>;
}

export interface Finding {
  held: boolean;
  /** What was seen, in a few words. */
  saw: string;
}

/** A thing that may happen to a tag on a page of somebody. */
export interface Case {
  name: string;
  /** Why it matters, in a sentence. */
  why: string;
  /** What must be seen, by which it is judged; the same for all tags. */
  rule: string;
  level: 'must' | 'should';
  needs: Offer[];
  /** Where it can be played; everywhere, unless told. */
  engines?: EngineName[];
  play(stage: Stage): Promise<Finding>;

  /** All that its calls may be told by a tag that gives reasons. What it was told is then held against what was counted. */
  told?: Reason[];
  /** Milliseconds that pass at least until such a tag sends an event again. */
  pause?: number;
  /** It is a race with the browser, which only many trials decide. */
  isRace?: boolean;
  /** Where the browser itself loses some of many, so that a loss is no failure of the table; one trial is to arrive all the same. */
  mayLose?: EngineName[];
  /** Why it can't be better, or how far it is to be believed: beside it in the table of docs/delivery.md. */
  note?: string;
}

export type Word = 'holds' | 'fails' | 'not offered' | 'not tried';

/** What came of a case that was played. */
export interface Played {
  word: Word;
  saw: string;
  /** Of a tag that gives reasons, in a case that names them. */
  tally?: Tally;
  /** What it was told and is not true, or should not be told. */
  untrue?: string[];
}

/** A cell of the table. */
export interface Result {
  word: Word;
  saw: string;
  /** Of what was tried, and by which code: a result that has another one is out of date. */
  key: string;
  /** The day. */
  when: string;
}
