import type { Delivery } from '../../../src/types/records';

/** A status, what an answer says in place of one, or that there was none: `network`. */
export type Ending = number | 'queued' | 'blocked' | 'offline' | 'network';

/** How one attempt to send ends. */
export interface Fate {
  /** None: the tab is never told. */
  ending?: Ending;
  /** In place of an ending: what a page's own `fetch` gives. */
  answer?: object | null | undefined;
  retryAfter?: string;
  /** Milliseconds. */
  delay?: number;
}

export interface Attempt extends Fate {
  tab: Tab;
  name: string;
  url: string;
  delivery: Delivery;
  at: number;
  /** Whether the tab was told how it ended. */
  isTold: boolean;
}

export interface Tab {
  alive: boolean;
  /** In the back/forward cache: nothing runs. */
  frozen: boolean;
  /** What its calls were told, by name. */
  told: Record<string, Ending>;
  /** Sends something by the stages, which are told what it got. */
  track(name: string, overrides?: Partial<Delivery> & { host?: string }): void;
  dispatch(type: string, event?: object): void;
  /** It is gone at once, and nobody was told. */
  crash(): void;
  /** The page is left for good. */
  leave(): void;
  /** The page is left and stays in the back/forward cache, until `restore`. */
  freeze(): void;
  restore(): void;
}

export interface World {
  readonly now: number;
  /** Opens a page that has the part. */
  open(): Tab;
  /** Lets time pass, for all tabs. */
  pass(milliseconds: number): Promise<void>;
  /** Does something later, as long as the tab is alive. */
  after(milliseconds: number, tab: Tab | undefined, action: () => void): number;
  /** Runs what belongs to a tab. */
  within<Value>(tab: Tab, action: () => Value): Value;
}
