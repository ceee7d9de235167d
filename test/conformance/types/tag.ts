/** What a tag may promise. A case that needs what a tag never promised is not played for it: it is "not offered". */
export type Offer =
  /** Custom events. */
  | 'events'
  /** Metadata of events, by names of one's own. */
  | 'metadata'
  /** A pageview by itself as the page is opened. */
  | 'pageviews'
  /** A pageview for each address that a page gives itself. */
  | 'routes'
  /** Events that are called before the file has loaded, by the documented stub. */
  | 'early'
  /** The tag says it may stand on a page twice. */
  | 'twice'
  /** Nothing is sent from localhost, unless asked. */
  | 'localhost'
  /** What the endpoint did not take, as it said by 429 or 503, is sent again. */
  | 'retries'
  /** What is called without a network waits for it. */
  | 'offline'
  /** What was cut on its way, which may have arrived, is sent again. */
  | 'resends'
  /** The call gives a promise that tells whether the event arrived. */
  | 'verdict'
  /** The promise tells how the call ended, too: see `tell`, and `Reason` in `call.ts`. */
  | 'reasons'
  /** It tells a page that was left, and came back, from a network that fails. */
  | 'queued'
  /** It tells what the page's own policy forbids from a network that fails. */
  | 'blocked'
  /** More events at once than a browser keeps alive arrive all the same, as long as the page stays. */
  | 'quota'
  /** No cookies, and nothing in a storage. */
  | 'storeless'
  /** An event has a duration. */
  | 'duration';

/** A pageview or an event, as a request tells it. */
export interface Item {
  kind: 'pageview' | 'event';
  name?: string;
  url?: string;
  meta?: unknown;
}

/** A request as the endpoint of a tag received it. */
export interface Sent {
  method: string;
  url: URL;
  headers: Headers;
  body: string;
  /** Milliseconds, as of `Date.now()`. */
  time: number;
  /** With which it was answered; 0 while it was not, or never is. */
  status: number;
  /** Whether the vendor has counted what it says, whatever becomes of the answer. */
  counted: boolean;
  isPreflight: boolean;
  items: Item[];
}

/** An answer of the endpoint. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds. */
  delay?: number;
  /** Names of headers that the answer lacks. */
  without?: string[];
  /** Cuts the line. */
  cut?: boolean;
  /** Never answers. */
  never?: boolean;
  /** Whether the vendor has counted it. By itself it has unless the line is cut or the status says no; behind a gateway (504) it has. */
  counted?: boolean;
}

/** What an adapter is told: where the endpoint is, and where its files are. */
export interface Place {
  /** An origin, without a slash at its end. */
  endpoint: string;
  /** The address of one of its files. */
  file(name: string): string;
}

/** An adapter: how a tag is put on a page, told an event, and read. */
export interface Tag {
  /** As it is printed. */
  name: string;
  /** Which edition it is: of a package, or of a file. */
  version: string;
  /** The vendor's documentation that the adapter follows. */
  document: string;
  offers: Offer[];
  /** Its scripts by their names. `endpoint` is where it shall send to: some have it in their code. */
  files(place: Place): Record<string, string> | Promise<Record<string, string>>;
  /** The files that its package imports only when it needs them. Without it there are none. */
  later?(): Promise<string[]>;
  /** What the vendor says to put in the head of the page. */
  html(place: Place): string;
  /** What the vendor says to put before it, so that early calls are not lost. */
  stub?: string;
  /** Source text of a function of the page: sends an event. What it returns is the call's own. */
  send: string;
  /** Source text of a function of the page: sends an event and gives a promise, where `send` gives none. */
  ask?: string;
  /** Source text of a function of the page: whether what the promise of `send`, or of `ask`, resolves with says that the event arrived. */
  isTaken?: string;
  /** Source text of a function of the page, with `reasons` offered: how a call ended, by what its promise resolves with or, as the second argument, rejects with. */
  tell?: string;
  /** Source text of a function of the page, with `duration` offered: sends an event with that duration. */
  sendDuration?: string;
  /** How its endpoint answers what is well. By itself it is 200 and an empty JSON object. */
  answer?(sent: Sent): Answer | undefined;
  /** What a request says. Preflights are not asked for. */
  read(sent: Pick<Sent, 'method' | 'url' | 'body' | 'headers'>): Item[];
}
