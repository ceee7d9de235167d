import type { Cargo, Ending, Face } from '../types.js';

/** Milliseconds between two looks for the function. */
const POLL = 250;
/** Milliseconds until the caller is told that it is not there: less than the 10 seconds of a promise. */
const PATIENCE = 8000;
/** Milliseconds for which it is called all the same, once it is there. */
const LONGEST = 60000;
const MOST = 100;

/** A call that waits. */
interface Waiting {
  cargo: Cargo;
  since: number;
  done(ending: Ending): void;
}

type Callee = Record<string, unknown> & ((...given: unknown[]) => unknown);

/**
 * Makes calls of the page's own functions, such as those of User.com's widget, which are there only some time after the
 * page was loaded: until then calls wait, in order. All else goes on to what sent before.
 */
export const createBridge = (face: Face): void => {
  const { send } = face;
  const waiting: Waiting[] = [];
  let timer: ReturnType<typeof setTimeout>;
  let isChained = false;

  /** @returns whether it was called, well or not; its owner may have no such function yet */
  const attempt = ({ cargo, done }: Waiting): boolean => {
    let owner: unknown;
    let callee: unknown = window;
    cargo.call!.split('.').forEach((name) => {
      owner = callee;
      callee = callee && (callee as Callee)[name];
    });
    // Not one that takes the vendor's calls while its script is not on the page: they would come back for good.
    if (typeof callee !== 'function' || (callee as unknown as Callee).pagebeat) return false;
    waiting.shift();
    try {
      (callee as unknown as Callee).apply(owner, JSON.parse(cargo.body!));
      done('queued');
    } catch (error) {
      done(`refused, it threw ${error}`);
    }
    return true;
  };

  const drain = (): void => {
    clearTimeout(timer);
    while (waiting[0] && attempt(waiting[0]));
    const now = Date.now();
    waiting.slice().forEach((one) => {
      if (now - one.since >= PATIENCE) one.done("timeout, no such function: is the vendor's script on the page?");
      if (now - one.since >= LONGEST) waiting.splice(waiting.indexOf(one), 1);
    });
    if (waiting[0]) timer = setTimeout(drain, POLL);
  };

  /** Has the widget tell when it has loaded, after the page's own listener. Once: the page may wrap it in turn. */
  const chain = (): void => {
    const { civchat } = window as unknown as { civchat?: { onLoad?: unknown } };
    if (isChained || !civchat) return;
    isChained = true;
    const own = civchat.onLoad;
    try {
      civchat.onLoad = function (this: unknown): void {
        try {
          // biome-ignore lint/complexity/noArguments: rest parameters cost a helper.
          if (typeof own === 'function') own.apply(this, arguments);
        } finally {
          drain();
        }
      };
    } catch {
      // It is frozen; it is looked for anyway.
    }
  };

  face.send = (cargo, transport, done) => {
    if (transport !== 'call') send(cargo, transport, done);
    else if (waiting[MOST - 1]) done(`refused, ${MOST} calls wait for it`);
    else {
      chain();
      waiting.push({ cargo, since: Date.now(), done });
      drain();
    }
  };
};
