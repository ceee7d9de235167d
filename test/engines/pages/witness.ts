declare global {
  interface Window {
    witness: {
      /** Adds a line to the report. */
      tell(line: string): void;
      /**
       * The fields of a value that are neither undefined nor false, and of what is in it, in the order of the alphabet; but
       * not what each destination said: that is the same.
       */
      show(value: unknown): string;
      /** Calls `pirsch`, and tells its end by the name of the event; also when it throws or changes the options. */
      track(name: string, options?: object): PromiseLike<unknown> | undefined;
      /** Reports when all that is tracked has ended, and a little later than that: nothing more may come. */
      finish(): void;
    };
  }
}

function install(): void {
  interface Later {
    then(onOk: (value: unknown) => void, onError: (error: Error) => void): unknown;
  }
  // What the page does to them later is not our concern.
  const { XMLHttpRequest, setTimeout, addEventListener } = window;
  const { keys } = Object;
  // Several frames of a page may report.
  const { search } = location;
  const lines: string[] = [];
  const open: string[] = [];
  let finished = false;

  const tell = (line: string): void => {
    lines.push(line);
  };
  const show = (value: unknown): string => {
    if (typeof value !== 'object' || !value) return String(value);
    const fields = value as Record<string, unknown>;
    const shown = keys(value).filter((key) => fields[key] !== undefined && fields[key] !== false && key !== 'results');
    return `{${shown.sort().map((key) => ` ${key}: ${show(fields[key])}`)} }`;
  };
  const report = (): void => {
    for (const { type, text } of window.__console || []) tell(`${type} ${text}`);
    for (const name of open) tell(`${name} did not end`);
    const request = new XMLHttpRequest();
    request.open('POST', `/report${search}`);
    request.send(lines.join('\n'));
  };
  const end = (name: string, how: string, value: unknown): void => {
    tell(`${name}: ${how} ${show(value)}`);
    open.splice(open.indexOf(name), 1);
    if (finished && !open.length) setTimeout(report, 300);
  };
  const track = (name: string, options?: object): PromiseLike<unknown> | undefined => {
    const before = show(options);
    open.push(name);
    try {
      const promise = (window as unknown as { pirsch(name: string, options?: object): Later }).pirsch(name, options);
      promise.then(
        (verdict) => end(name, 'then', verdict),
        (error) => end(name, 'catch', error),
      );
      return promise as PromiseLike<unknown>;
    } catch (error) {
      end(name, 'threw', String(error));
      return undefined;
    } finally {
      if (show(options) !== before) tell(`${name} changed ${before} to ${show(options)}`);
    }
  };
  const finish = (): void => {
    finished = true;
    if (!open.length) setTimeout(report, 300);
    else setTimeout(() => open.length && report(), 5000);
  };
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    tell(`violated ${effectiveDirective} ${blockedURI}`);
  });
  window.witness = { tell, show, track, finish };
}

/**
 * Source text of a script, to be loaded before all others: the page drives itself and reports what it saw. It keeps the
 * builtins of its moment, and needs nothing that a page may patch: the drivers do.
 */
export const witness = `(${install})();`;
