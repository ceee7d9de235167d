export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What is run inside a page: a function that uses nothing from around it, or an expression. */
export type Script<Value, Args extends unknown[]> = ((...args: Args) => Value | Promise<Value>) | string;

/** A value that was waited for. */
export type Truthy<Value> = Exclude<Value, false | 0 | '' | null | undefined>;

export interface ConsoleLine {
  /** The method's name, or `uncaught` or `unhandledrejection`. */
  type: string;
  text: string;
}

/** One browser window with storage and cookies of its own. */
export interface Page {
  /** Resolves after the `load` event. */
  goto(url: string): Promise<void>;
  /** Arguments and the value travel as JSON; a promise is waited for. */
  evaluate<Value, Args extends unknown[]>(script: Script<Value, Args>, ...args: Args): Promise<Value>;
  /** Runs the script again and again, over navigations too, until its value is truthy; resolves with it. */
  until<Value, Args extends unknown[]>(script: Script<Value, Args>, ...args: Args): Promise<Truthy<Value>>;
  /** A click of the mouse; with the middle button in WebKit it is only a simulation. Does not wait for the navigation it may start: see `until`. */
  click(selector: string, button?: 'left' | 'middle'): Promise<void>;
  /** The enter key, on an element that takes the focus. */
  press(selector: string): Promise<void>;
  /** One step back in the history, within a document, to a restored one or to one that is loaded anew. */
  back(): Promise<void>;
  /** As if by the button for it. Does not wait for the new document. */
  reload(): Promise<void>;
  title(): Promise<string>;
  url(): Promise<string>;
  /** What the present document wrote to its console, and its uncaught errors. */
  console(): Promise<ConsoleLine[]>;
  /** Another tab comes to the front, or the window is minimised: `document.visibilityState` is `hidden`. */
  hide(): Promise<void>;
  show(): Promise<void>;
  /**
   * The page has no network: `navigator.onLine` and the events tell, and nothing it asks for leaves the browser. In
   * WebKit it is only a simulation, for this document: the page is told so, and it is on the server to `unplug()`.
   */
  offline(): Promise<void>;
  online(): Promise<void>;
  /** Chromium only: no task of the page runs until `resume`. It stays hidden after that. */
  freeze(): Promise<void>;
  resume(): Promise<void>;
  /** Another window of the same visitor, with the same storage and cookies. It is discarded with the first one. */
  sibling(): Promise<Page>;
  /** As a visitor closes it: what it sends at the end still arrives. */
  close(): Promise<void>;
  /** Kills its process, so that nothing of it runs any more, no `pagehide` either. Not in WebKit. */
  crash(): Promise<void>;
  /** Ends it, closed or not, without a goodbye that the next test would hear. */
  discard(): Promise<void>;
}

export interface Engine {
  name: EngineName;
  version: string;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
