import { g as guard } from '../shared/guard.js';
import { r as read } from '../shared/read.js';
import { s as settle } from '../shared/settle.js';
import { w as warn } from '../shared/warn.js';
import { s as skipFor } from '../shared/skipFor.js';
import '../shared/fail.js';

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
const consent = (stages, { consent, consentStore, customerioStore }) => {
    const { dispatch, judge, open, send } = stages;
    /** Whether they agree; nothing while it is not known. */
    let isGiven;
    const held = [];
    const choose = (choice) => {
        if (typeof choice !== 'boolean')
            return void warn('consent ' + choice);
        isGiven = choice;
        held.splice(0, 1e9).forEach((go) => {
            go(choice);
        });
        setTimeout(guard(stages.open), LEAD);
        if (choice)
            stages.look();
        else {
            stages.open();
            if (stages.withdraw)
                stages.withdraw();
        }
        ['localStorage', 'sessionStorage'].forEach(guard((name) => {
            const storage = window[name];
            Object.keys(storage).forEach((key) => {
                if (!choice && (!key.indexOf('pagebeat.') || (customerioStore != null && key === 'ajs_anonymous_id'))) {
                    delete storage[key];
                }
            });
            if (consentStore != null)
                window.localStorage[KEY] = choice;
        }));
    };
    if (consent == null)
        return;
    if (!/^(|true|wait)$/.test('' + consent))
        warn('consent ' + consent);
    if (consentStore != null) {
        const kept = read('localStorage.' + KEY);
        if (kept)
            isGiven = kept === 'true';
    }
    stages.track.consent = choose;
    stages.on('pagebeat:consent', ({ detail }) => choose(detail == null ? true : detail));
    skipFor(stages, 'consent', () => !isGiven);
    // Until then events wait for the first pageview.
    stages.open = () => {
        if (isGiven !== undefined)
            open();
    };
    stages.dispatch = (to, kind, page, event) => {
        // What is not valid is told at once.
        const promise = dispatch(to, kind, page, event);
        if (page.skipped !== 'consent' || isGiven === false || kind === 'session')
            return promise;
        // The next page is told of this one.
        page.skipped = undefined;
        return settle((resolve, reject) => {
            held.push((isGiven) => {
                const sent = isGiven && dispatch(to, kind, page, event);
                resolve(sent || { ok: true, skipped: 'consent' });
                if (sent && kind === 'hit')
                    sent.then(stages.open, stages.open);
            });
            if (held[MOST]) {
                held.splice(1, 1)[0](false);
                warn('queue for consent');
            }
            promise.then(() => setTimeout(resolve, 0, { ok: true, queued: true }), reject);
        });
    };
    // What was on its way as they withdrew is not kept for later.
    stages.send = (delivery) => (isGiven ? send(delivery) : Promise.reject(0)).then((answer) => {
        if (isGiven || answer.status < 400)
            return answer;
        throw 0;
    });
    stages.judge = (delivery, answer) => (answer || isGiven ? judge(delivery, answer) : { ok: true, skipped: 'consent' });
};

export { consent };
//# sourceMappingURL=consent.js.map
