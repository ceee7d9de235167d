import { createContext, isContext, runInContext } from 'node:vm';
import { Window } from 'happy-dom';
import type { Track } from '../../src/package/index.js';
import type { Part } from '../../src/types/records.js';
import { bundle, type Door } from './bundle.js';
import { until } from './until.js';

export interface PageOptions {
  url?: string;
  title?: string;
  referrer?: string;
  /**
   * What the browser can send with. `today`: `fetch` with `keepalive`. `beacon`: `fetch` without it, as Firefox before
   * 133, and `sendBeacon`. `old`: XMLHttpRequest only.
   * @default 'today'
   */
  browser?: 'today' | 'beacon' | 'old';
  /** What requests are made with. @default happy-dom's own, which reads the page's `navigator` */
  network?: typeof globalThis.fetch;
}

export interface LoadOptions {
  /** Of the script element. */
  id?: string;
  src?: string;
  /** Whether the browser does not tell the script its element. */
  isModule?: boolean;
  /** What is there in its place then. */
  current?: unknown;
  /** The file. @default 'pagebeat' */
  door?: Door;
  /** In place of a file. */
  code?: string;
}

/** One request, in the order in which they were begun. */
export interface Begun {
  via: 'keepalive' | 'fetch' | 'beacon' | 'xhr';
  url: string;
  body?: string | undefined;
  /** The headers that the tag set; any makes a preflight, but for `Content-Type: text/plain`. */
  headers: Record<string, string>;
}

/** What the package exports. */
export type Npm = typeof import('../../src/package/index.js') &
  typeof import('../../src/package/testing.js') &
  typeof import('../../src/package/destinations/pirsch.js') &
  typeof import('../../src/package/destinations/swetrix.js') &
  typeof import('../../src/package/destinations/firstparty.js') &
  typeof import('../../src/package/destinations/customerio.js') &
  typeof import('../../src/package/destinations/usercom.js') &
  typeof import('../../src/package/destinations/mapped.js') &
  Record<
    | 'before'
    | 'controls'
    | 'meta'
    | 'debug'
    | 'results'
    | 'retry'
    | 'warnings'
    | 'limits'
    | 'personalData'
    | 'guideline'
    | 'declaredEvents'
    | 'outboundLinks'
    | 'downloads'
    | 'forms',
    Part
  >;

type PageWindow = Window & Record<string, unknown> & { pirsch: Track & ((...anything: unknown[]) => Promise<unknown>) };

/** A new window for each page: what an earlier tag listens to, patched or left on it is not there. */
export const openPage = ({ url, title, referrer, browser = 'today', network }: PageOptions = {}) => {
  const lines: string[] = [];
  const begun: Begun[] = [];
  const timers: ReturnType<typeof setTimeout>[] = [];
  let inFlight = 0;

  const print =
    (level: string) =>
    (...parts: unknown[]): void => {
      // The browser's own line about a request that failed is not ours: no script can prevent it.
      if (!/^(GET|POST) \S+ \d{3} |^(Error: |AggregateError: )?connect /.test(String(parts[0]))) {
        lines.push(level + ': ' + parts.join(' '));
      }
    };
  const console = Object.assign(Object.create(globalThis.console), {
    log: print('log'),
    info: print('info'),
    warn: print('warn'),
    error: print('error'),
    debug: print('debug'),
  });
  // happy-dom preflights whatever crosses origins; what browsers preflight is seen by the headers that are recorded.
  const settings = {
    fetch: { disableSameOriginPolicy: true },
    // The address of a script is there to be read; its code comes from `load`.
    disableJavaScriptFileLoading: true,
    handleDisabledFileLoadingAsSuccess: true,
  };
  const window = new Window({ url: url ?? 'http://app.test/a?x=1', console, settings }) as unknown as PageWindow;
  const { document } = window;
  if (!isContext(window)) createContext(window);
  document.title = title ?? 'Title';

  /** Sets what is read-only for a page. */
  const define = (target: object, name: string, value: unknown): unknown =>
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  if (referrer) define(document, 'referrer', referrer);

  // The test's timers and clock, so that fake ones hold in the page too; happy-dom keeps those it was loaded with.
  define(window, 'setTimeout', (...given: Parameters<typeof setTimeout>) => {
    const timer = setTimeout(...given);
    timers.push(timer);
    return timer;
  });
  define(window, 'setInterval', (...given: Parameters<typeof setInterval>) => {
    const timer = setInterval(...given);
    timers.push(timer);
    return timer;
  });
  define(window, 'clearTimeout', (timer: never) => clearTimeout(timer));
  define(window, 'clearInterval', (timer: never) => clearInterval(timer));
  Object.defineProperty(window, 'Date', { get: () => Date, configurable: true });

  // Every way out is recorded, and goes on to happy-dom's own, which speaks HTTP.
  const fly = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    inFlight++;
    const land = (): unknown => inFlight--;
    answer.then(land, land);
    return answer;
  };
  const fetch = (network as unknown as typeof window.fetch) ?? window.fetch.bind(window);
  define(window, 'fetch', (to: string, init: RequestInit = {}) => {
    const headers = { ...(init.headers as Record<string, string>) };
    begun.push({ via: init.keepalive ? 'keepalive' : 'fetch', url: to, body: init.body as string, headers });
    return fly(fetch(to, init as never));
  });
  define(window.navigator, 'sendBeacon', (to: string, body?: string) => {
    begun.push({ via: 'beacon', url: to, body, headers: {} });
    fly(fetch(to, { method: 'POST', body: body as string })).catch(() => {});
    return true;
  });
  const { open, send, setRequestHeader } = window.XMLHttpRequest.prototype;
  let opened = { url: '', headers: {} };
  window.XMLHttpRequest.prototype.open = function (...given) {
    opened = { url: String(given[1]), headers: {} };
    open.apply(this, given);
  };
  window.XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
    Object.assign(opened.headers, { [name]: value });
    return setRequestHeader.call(this, name, value);
  };
  window.XMLHttpRequest.prototype.send = function (body) {
    begun.push({ via: 'xhr', body: body as string, ...opened });
    fly(new Promise((done) => this.addEventListener('loadend', done)));
    send.call(this, body);
  };
  if (browser === 'today') define(window.Request.prototype, 'keepalive', true);
  if (browser === 'old') {
    define(window, 'fetch', undefined);
    define(window.navigator, 'sendBeacon', undefined);
  }

  const run = (code: string): unknown => runInContext(code, window as never);

  return {
    window,
    document,
    history: window.history,
    /** What the console got, with the level in front. */
    lines,
    begun,
    define,
    /** Runs a script of the page's own. */
    run,

    /** Puts a script element with these attributes into the head, and runs the tag as its script. */
    load: async (
      attributes: Record<string, string> = {},
      { id, src, isModule, current, door = 'pagebeat', code }: LoadOptions = {},
    ): Promise<void> => {
      const script = document.createElement('script');
      // Inherits what the page gave to all objects, as the browser's does.
      const dataset = run('({})') as Record<string, string>;
      for (const name in attributes) {
        script.setAttribute(name, attributes[name]!);
        dataset[name.slice(5).replace(/-(\w)/g, (_, letter) => letter.toUpperCase())] = attributes[name]!;
      }
      // happy-dom's own leaves out attributes without a value when it is enumerated.
      define(script, 'dataset', dataset);
      if (id) script.id = id;
      if (src) script.setAttribute('src', src);
      document.head.append(script);
      const source = code ?? (await bundle(door));
      // A script knows its element while it runs; a module, or what a tag manager evaluates, does not.
      define(document, 'currentScript', isModule ? (current ?? null) : script);
      run(source);
      define(document, 'currentScript', null);
    },

    /** What the package exports, evaluated in this page. */
    npm: async (): Promise<Npm> => {
      run(await bundle('package'));
      return run('npm') as Npm;
    },

    /** A call of the global, for any arguments. */
    call: (...given: unknown[]) => window.pirsch(...given),

    dispatch: (type: string, fields: object = {}, target: { dispatchEvent(event: never): boolean } = window): void => {
      target.dispatchEvent(Object.assign(new window.Event(type, { bubbles: true }), fields) as never);
    },

    /** Until every request that was begun has been answered, and the page has been told. */
    quiet: async (): Promise<void> => {
      await until(() => !inFlight, 'every request was answered');
      await new Promise(setImmediate);
    },

    close: async (): Promise<void> => {
      timers.forEach(clearTimeout);
      await window.happyDOM.close();
    },
  };
};

export type Page = ReturnType<typeof openPage>;
