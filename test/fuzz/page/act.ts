/** What can be done on the page, by names that the plans use; what throws into the one who does it is noted. */
export function act(): void {
  const { fuzz, top, document, history, location, navigation, Event, PageTransitionEvent } = window;
  // A form of that name would stand before it.
  const { documentElement } = document;
  const { note, show, pause } = fuzz;
  const then = Function.prototype.call.bind(Promise.prototype.then) as (
    promise: unknown,
    onOk: (value: unknown) => void,
    onError: (error: unknown) => void,
  ) => void;
  const { defineProperty } = Object;
  const createElement = document.createElement.bind(document);
  const entry = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(navigation), 'currentEntry')!.get!.bind(
    navigation,
  );
  const firstIndex = entry().index;
  const loaded = new Promise<void>((resolve) => {
    addEventListener('load', ({ isTrusted }: Event) => {
      if (isTrusted) resolve();
    });
  });
  let injected = 0;
  let isLeaving = false;

  /** Runs what the page does; an exception is a fault unless it is one that the page has made for this act. */
  const attempt = (what: string, tolerated: RegExp, action: () => unknown): unknown => {
    try {
      return action();
    } catch (error) {
      if (!tolerated.test(show(error))) note('threw', what, show(error));
      return undefined;
    }
  };
  const never = /(?!)/;
  /** A document without a host has no other address. */
  const route = location.protocol === 'http:' ? /own (push|replace)State/ : /SecurityError|own (push|replace)State/;

  const listen = (number: number, what: string, promise: unknown): void => {
    if (!promise || typeof (promise as Promise<void>).then !== 'function') {
      note('threw', what, `it gives back no promise: ${typeof promise}`);
      return;
    }
    note('called', number, what);
    then(
      promise,
      (value) => {
        const { ok, status, skipped, queued } = Object(value);
        note('told', number, ok === true ? 'ok' : `resolved ${value}`, status, skipped, queued);
      },
      (error) => {
        const { reason, message } = Object(error);
        note(
          'told',
          number,
          error instanceof Error && typeof reason === 'string' ? reason : `rejected ${show(error)}`,
          message,
        );
      },
    );
  };

  // Nothing but `leave` leaves the page: a link leads to another address of it, or nowhere.
  addEventListener('submit', (event) => event.preventDefault(), true);
  navigation.addEventListener('navigate', (event) => {
    const { canIntercept, destination, downloadRequest, navigationType } = event;
    if (isLeaving || navigationType === 'traverse') return;
    if (!canIntercept || downloadRequest !== null) event.preventDefault();
    else if (/\/soft\d+$/.test(destination.url)) event.intercept();
  });

  const at = (place: string | number): string => `${fuzz.origin}/${fuzz.id}/${place}`;
  const go = (name: 'pushState' | 'replaceState', place: unknown): void => {
    attempt(name, route, () => {
      if (typeof history[name] === 'function') history[name]({}, '', at(place as string));
    });
  };
  const named = (path: string): unknown => {
    let value: unknown = window;
    const names = path.split('.');
    for (let index = 0; index < names.length && value; index++)
      value = (value as Record<string, unknown>)[names[index]!];
    return value;
  };

  const acts = {
    call: (number: number, name: unknown, options: unknown[] = [], by = 'pirsch') => {
      const track = by === 'kept' ? fuzz.kept : named(by);
      if (typeof track !== 'function') return note('absent', number, by);
      listen(
        number,
        `${by}(${String(name)})`,
        attempt(`${by}(${String(name)})`, never, () => track(name, ...options)),
      );
    },
    ignore: (name: unknown, options?: unknown) => {
      const { pirsch } = window as unknown as { pirsch: unknown };
      if (typeof pirsch === 'function') attempt(`pirsch(${String(name)})`, never, () => pirsch(name, options));
    },
    /** A function of another vendor's, or one beside ours, which may give back anything. */
    use: (path: string, ...given: unknown[]) => {
      const other = named(path);
      if (typeof other === 'function')
        attempt(path, /own/, () => other.apply(named(path.replace(/\.?\w+$/, '')), given));
    },
    push: (place: unknown) => go('pushState', place),
    replace: (place: unknown) => go('replaceState', place),
    hash: (name: string) => {
      location.hash = name;
    },
    navigate: (place: string, history?: NavigationHistoryBehavior) => {
      if (location.protocol !== 'http:') return;
      const { committed, finished } = navigation.navigate(at(place), history ? { history } : {});
      then(
        committed,
        () => {},
        () => {},
      );
      then(
        finished,
        () => {},
        () => {},
      );
    },
    back: async () => {
      if (entry().index <= firstIndex || location.protocol !== 'http:') return;
      const { index } = entry();
      history.back();
      for (let tries = 0; tries < 20 && entry().index === index; tries++) await pause(5);
    },
    title: (title: string) => {
      attempt('title', /own/, () => {
        document.title = title;
      });
    },
    hide: (isHidden: boolean) => {
      const state = isHidden ? 'hidden' : 'visible';
      defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
      defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
    /** An event that some script of the page makes up. */
    fire: (type: string, where: 'window' | 'document' | 'navigation' = 'window') => {
      const target = { window, document, navigation }[where];
      target.dispatchEvent(new Event(type, { bubbles: true }));
    },
    show: (persisted: boolean) => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted })),
    /** A click on the innermost of what is added to the page. */
    click: (html: string) => {
      if (!(documentElement.lastElementChild instanceof HTMLBodyElement)) return;
      const holder = createElement('div');
      holder.innerHTML = html;
      documentElement.lastElementChild.append(holder);
      let element: Element = holder;
      while (element.firstElementChild && element.localName !== 'label') element = element.firstElementChild;
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    },
    submit: (html: string) => {
      if (!(documentElement.lastElementChild instanceof HTMLBodyElement)) return;
      const holder = createElement('div');
      holder.innerHTML = html;
      documentElement.lastElementChild.append(holder);
      holder.querySelector('form')!.requestSubmit();
    },
    inject: (file: string, attributes: Record<string, string>, isModule = false) => {
      const script = createElement('script');
      for (const name in attributes) fuzz.own(() => script.setAttribute(name, attributes[name]!));
      if (isModule) script.type = 'module';
      injected++;
      script.onload = script.onerror = () => injected--;
      script.src = `${fuzz.origin}/${file}.js`;
      documentElement.append(script);
    },
    optOut: (isOut: boolean) => {
      fuzz.own(() => {
        if (isOut) localStorage.disable_pirsch = '1';
        else delete localStorage.disable_pirsch;
      });
    },
    /** To another page and, by the back button, to this one again: from the back/forward cache, or it ends here. */
    leave: async () => {
      if (location.protocol !== 'http:') return;
      await loaded;
      await fuzz.report();
      const isBack = new Promise<void>((resolve) => {
        addEventListener('pageshow', () => resolve(), { once: true });
      });
      isLeaving = true;
      location.href = at('gone');
      await isBack;
      isLeaving = false;
    },
  };

  const finish = async (global: string): Promise<void> => {
    await loaded;
    for (let tries = 0; tries < 300 && injected > 0; tries++) await pause(10);
    await fuzz.quiet(300);
    if (global) note('function', typeof named(global));
    // Longer than the 10 seconds in which a call is told something, and as long again for what waits in between.
    for (const milliseconds of [600, 600, 900, 1500, 3000, 3000, 3000]) {
      await fuzz.pass(milliseconds);
      await fuzz.quiet(100);
    }
    await fuzz.report();
    // What is sent as it is left counts too.
    isLeaving = true;
    top!.location.href = at('end');
  };

  const run = async (start: 'now' | 'ready' | 'load', steps: (() => unknown[])[], global: string): Promise<void> => {
    if (start === 'load') await loaded;
    if (start === 'ready') await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
    for (let index = 0; index < steps.length; index++) {
      try {
        // All of a step within one task.
        const done = steps[index]!();
        for (let place = 0; place < done.length; place++) await done[place];
      } catch (error) {
        note('stumbled', show(error));
      }
      await pause();
    }
    await finish(global);
  };
  Object.assign(fuzz, acts, { run });
}
