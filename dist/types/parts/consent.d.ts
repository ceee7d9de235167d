import type { Part } from '../types/records.js';
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
export declare const consent: Part;
