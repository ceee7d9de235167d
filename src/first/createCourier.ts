import { hasKeepalive } from './browser/hasKeepalive.js';
import { chooseTransport } from './core/chooseTransport.js';
import { retryDelay } from './core/retryDelay.js';
import type { Cargo, Ending, Face } from './types.js';

/** Milliseconds: the browser's quota for `keepalive` is free a little after the answer only. */
const QUOTA_FREED = 100;
/** Milliseconds: what a page that was restored from the back/forward cache may still be told of what it sent before. */
const LATE_ANSWER = 1000;

/** A delivery on its way. */
interface Parcel {
  cargo: Cargo;
  tries: number;
  /** Set while it waits to be sent again, or at all. */
  timer?: ReturnType<typeof setTimeout> | undefined;
  done(ending: Ending): void;
}

/**
 * Makes what carries deliveries to the end: each is sent at once, and again where nothing can be counted twice. Each
 * ends once, if need be on a page that came back.
 */
export const createCourier = (face: Pick<Face, 'send' | 'on'>) => {
  const keepalive = hasKeepalive();
  let open: Parcel[] = [];
  let inQuota: Parcel[] = [];
  let leaving = false;

  const end = (parcel: Parcel, ending: Ending): void => {
    if (open.indexOf(parcel) >= 0) {
      open = open.filter((other) => other !== parcel);
      parcel.done(ending);
    }
  };

  const go = (parcel: Parcel): void => {
    clearTimeout(parcel.timer);
    parcel.timer = undefined;
    const transport = chooseTransport(
      parcel.cargo,
      keepalive,
      navigator.onLine !== false,
      leaving,
      inQuota.reduce((bytes, { cargo }) => bytes + cargo.size, 0),
      inQuota.length,
    );
    if (transport !== 'none') parcel.tries++;
    if (transport === 'keepalive') inQuota.push(parcel);
    face.send(parcel.cargo, transport, (ending, again) => {
      setTimeout(() => {
        inQuota = inQuota.filter((other) => other !== parcel);
      }, QUOTA_FREED);
      const delay = retryDelay(parcel.tries, again, Math.random());
      if (delay && !parcel.cargo.fleeting) parcel.timer = setTimeout(go, delay, parcel);
      else end(parcel, ending);
    });
  };

  /** Sends at once what waits, or what of it was never sent. */
  const hurry = (isNew?: boolean): void =>
    open.forEach((parcel) => {
      if (parcel.timer && !(isNew && parcel.tries)) go(parcel);
    });

  face.on('online', () => hurry(true));

  return {
    /** Sends, and tells the last ending. */
    deliver: (cargo: Cargo, done: (ending: Ending) => void): void => {
      const parcel: Parcel = { cargo, tries: 0, done };
      open.push(parcel);
      go(parcel);
    },
    /** The page is being left: what waits has no other chance. */
    leave: (): void => {
      leaving = true;
      hurry();
    },
    /** The page is there again; what it sent before may never be answered (Firefox, WebKit). */
    come: (): void => {
      const sent = open.filter(({ timer }) => !timer);
      leaving = false;
      inQuota = [];
      setTimeout(() => {
        sent.forEach((parcel) => {
          if (!parcel.timer) end(parcel, 'queued');
        });
      }, LATE_ANSWER);
    },
  };
};
