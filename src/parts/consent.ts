import { guard } from '../browser/guard.js';
import { read } from '../browser/read.js';
import { settle } from '../browser/settle.js';
import { warn } from '../browser/warn.js';
import type { Verdict } from '../types/options.js';
import type { Part } from '../types/records.js';
import { skipFor } from './around/skipFor.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * `wait`: nothing leaves and nothing is stored until the visitor agrees, which `pirsch.consent(true)` tells, or the event
     * `pagebeat:consent` on the window. Any other value waits as well, and a line says so; `false` is as without it.
     * @default nothing waits
     */
    consent?: Switch;
    /**
     * Remember what the visitor chose on their device, so that the next page need not be told: one key in localStorage,
     * `pagebeat_consent`, with `true` or `false`, until somebody deletes it.
     * @default false
     */
    consentStore?: Switch;
  }
}

declare module '../types/records.js' {
  interface Track {
    /**
     * By the part `consent`: the visitor agrees, or does not or no longer. Anything but `true` and `false` changes nothing, and a line
     * says so.
     */
    consent?(isGiven: boolean): void;
  }

  interface Stages {
    /** By a part that has something waiting in the browser: takes it back, as the visitor has withdrawn. */
    withdraw?(): void;
  }
}

const KEY = 'pagebeat_consent';
/** How many things are held. */
const MOST = 100;
/** Milliseconds that events wait for the first pageview, as ever. */
const LEAD = 1000;

/**
 * Sends nothing and stores nothing until the visitor agrees (`data-consent="wait"`): by `pirsch.consent(true)`, or by the event
 * `pagebeat:consent` on the window, whose `detail` may say `false`. What happens before is held in memory with its time, address and
 * referrer, and goes out in order then, the pageview first: at most 100 things; of more the oldest go, but for the first, and a
 * line says so. A call that is held is `queued`; one that was forgotten, or is made after a no, is `skipped: 'consent'`.
 * `pirsch.consent(false)` forgets what is held and stops heartbeats and the outbox at once. It counts from the next yes on.
 *
 * **Consent**: before it nothing is stored. The choice itself is, only with `data-consent-store`, in localStorage under
 * `pagebeat_consent` until somebody deletes it. Withdrawing deletes whatever is kept under `pagebeat.…` in localStorage and
 * sessionStorage, and with `data-customerio-store` the anonymous id.
 *
 * It stands around what talks to the outside, and within what sends again: `offline`, `outbox`, `repeat`, `retry`.
 */
export const consent: Part = (stages, { consent, consentStore, customerioStore }) => {
  const { dispatch, judge, open, send } = stages;
  /** Whether they agree; nothing while it is not known. */
  let isGiven: boolean | undefined;
  const held: ((isGiven: boolean) => void)[] = [];

  const choose = (choice: unknown): void => {
    if (typeof choice !== 'boolean') return void warn('consent ' + choice);
    isGiven = choice;
    held.splice(0, 1e9).forEach((go) => {
      go(choice);
    });
    setTimeout(guard(stages.open), LEAD);
    if (choice) stages.look();
    else {
      stages.open();
      if (stages.withdraw) stages.withdraw();
    }
    (['localStorage', 'sessionStorage'] as const).forEach(
      guard((name) => {
        const storage = window[name];
        Object.keys(storage).forEach((key) => {
          if (!choice && (!key.indexOf('pagebeat.') || (customerioStore != null && key === 'ajs_anonymous_id'))) {
            delete storage[key];
          }
        });
        if (consentStore != null) window.localStorage[KEY] = choice;
      }),
    );
  };

  if (consent == null) return;
  if (!/^(|true|wait)$/.test('' + consent)) warn('consent ' + consent);
  if (consentStore != null) {
    const kept = read('localStorage.' + KEY);
    if (kept) isGiven = kept === 'true';
  }
  stages.track.consent = choose;
  stages.on('pagebeat:consent', ({ detail }: CustomEvent) => choose(detail == null ? true : detail));
  skipFor(stages, 'consent', () => !isGiven);
  // Until then events wait for the first pageview.
  stages.open = () => {
    if (isGiven !== undefined) open();
  };
  stages.dispatch = (to, kind, page, event) => {
    // What is not valid is told at once.
    const promise = dispatch(to, kind, page, event);
    if (page.skipped !== 'consent' || isGiven === false || kind === 'session') return promise;
    // The next page is told of this one.
    page.skipped = undefined;
    return settle<Verdict>((resolve, reject) => {
      held.push((isGiven) => {
        const sent = isGiven && dispatch(to, kind, page, event);
        resolve(sent || { ok: true, skipped: 'consent' });
        if (sent && kind === 'hit') sent.then(stages.open, stages.open);
      });
      if (held[MOST]) {
        held.splice(1, 1)[0]!(false);
        warn('queue for consent');
      }
      promise.then(() => setTimeout(resolve, 0, { ok: true, queued: true }), reject);
    });
  };
  // What was on its way as they withdrew is not kept for later.
  stages.send = (delivery) =>
    (isGiven ? send(delivery) : Promise.reject(0)).then((answer) => {
      if (isGiven || answer.status! < 400) return answer;
      throw 0;
    });
  stages.judge = (delivery, answer) => (answer || isGiven ? judge(delivery, answer) : { ok: true, skipped: 'consent' });
};
