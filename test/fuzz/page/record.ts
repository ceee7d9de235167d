declare global {
  interface Window {
    /** What the fuzz has on its page. It keeps the builtins of its moment, as the page breaks them. */
    fuzz: {
      id: string;
      origin: string;
      /** Adds a line to the report. */
      note(kind: string, ...fields: unknown[]): void;
      /** Text of whatever was thrown. */
      show(value: unknown): string;
      /** Sends all lines that there are; resolves when they have arrived. */
      report(): Promise<void>;
      /** Runs what is the page's own: what it throws is not ours. */
      own(act: () => void): void;
      /** Resolves when all requests have been answered, at the latest after so many real milliseconds. */
      quiet(milliseconds: number): Promise<void>;
      /** Resolves with the next task, or after so many real milliseconds. */
      pause(milliseconds?: number): Promise<void>;
      /** Lets so much time of the page pass. */
      pass(milliseconds: number): Promise<void>;
      /** The stub, as somebody kept it. */
      kept?: unknown;
    };
  }
}

/** Keeps what the page sees, for the report: what is thrown, where it was, and how each call ended. */
export function record(): void {
  const { XMLHttpRequest: Request, setTimeout, fetch, navigation, location } = window;
  const bound = <Act extends (...given: never[]) => unknown>(act: Act) => Function.prototype.call.bind(act);
  const open = bound(Request.prototype.open as (method: string, url: string) => void);
  const send = bound(Request.prototype.send);
  const apply = bound(Function.prototype.apply);
  const { fuzz } = window;
  // One that the browser has from its cache is another document, of which the server is not asked.
  const start = Math.random();
  let lines = '';
  let address = '';
  let flying = 0;

  fuzz.note = (...fields) => {
    for (let index = 0; index < fields.length; index++) {
      // Half a surrogate pair can't be encoded.
      const text = String(fields[index]).replace(/[\ud800-\udfff]/g, '?');
      lines += (index ? ' ' : '') + encodeURIComponent(text);
    }
    lines += '\n';
  };
  fuzz.show = (value) => {
    try {
      return String((value as Error).stack || value);
    } catch {
      return 'what can not be shown';
    }
  };
  fuzz.pause = (milliseconds = 0) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  fuzz.quiet = async (milliseconds) => {
    for (let waited = 0; waited < milliseconds && (!waited || flying > 0); waited += 5) await fuzz.pause(5);
  };
  fuzz.report = () =>
    new Promise((resolve) => {
      const request = new Request();
      open(request, 'POST', `${fuzz.origin}/report?${fuzz.id}&${start}`);
      request.onloadend = () => resolve();
      send(request, lines);
    });
  fuzz.own = (act) => {
    try {
      act();
    } catch {
      // It can't be broken in this way.
    }
  };

  window.fetch = (...given) => {
    const sent = apply(fetch, window, given);
    const land = (): void => {
      flying--;
    };
    flying++;
    sent.then(land, land);
    return sent;
  };
  const look = (): void => {
    if (location.href === address) return;
    address = location.href;
    fuzz.note('visit', address);
  };
  look();
  navigation.addEventListener('currententrychange', look);
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) fuzz.note('visit', location.href);
    },
    true,
  );
  addEventListener(
    'error',
    (event) => {
      const { error, message, target } = event;
      // A file that can't be had, and a name that the page declares twice.
      if (target !== window) fuzz.note('lost', (target as HTMLScriptElement).src);
      else if (!/has already been declared/.test(message)) fuzz.note('thrown', message, fuzz.show(error));
    },
    true,
  );
  addEventListener(
    'unhandledrejection',
    ({ reason }) => {
      fuzz.note('thrown', 'unhandledrejection', fuzz.show(reason));
    },
    true,
  );
}
