import { g as guard } from '../shared/guard.js';
import { t as tell } from '../shared/tell.js';
import '../shared/fail.js';

/** Milliseconds between two looks for the function. */
const POLL = 250;
/** Milliseconds until the caller is told that it is not there: less than the 10 seconds of a promise. */
const PATIENCE = 8000;
/** Milliseconds for which it is called all the same, once it is there. */
const LONGEST = 60000;
const MOST = 100;
/**
 * Makes calls of the page's own functions, such as those of User.com's widget, which are there only some time after the
 * page was loaded: until then calls wait, in order. A call rejects with `timeout` after 8 seconds, and is made all the same
 * within a minute; with `refused` when the function throws, or when 100 calls wait already.
 *
 * @for usercom
 */
const bridge = (stages) => {
    const { send } = stages;
    /** Each makes its call, if the function is there by now, and says whether it was. */
    let waiting = [];
    let timer;
    let isChained = false;
    const drain = guard(() => {
        clearTimeout(timer);
        while (waiting[0] && waiting[0]())
            ;
        if (waiting[0])
            timer = setTimeout(drain, POLL);
    });
    /** Has the widget tell when it has loaded. Once: the page may wrap it in turn. It may be frozen; it is looked for anyway. */
    const chain = guard(() => {
        const { civchat } = window;
        if (isChained || !civchat)
            return;
        isChained = true;
        const own = civchat.onLoad;
        civchat.onLoad = function () {
            // After the page's own listener, which may throw.
            setTimeout(drain);
            // biome-ignore lint/complexity/noArguments: rest parameters cost a helper.
            if (typeof own === 'function')
                own.apply(this, arguments);
        };
    });
    tell(stages);
    stages.send = (delivery) => !delivery.call
        ? send(delivery)
        : new Promise((resolve) => {
            const attempt = () => {
                let owner;
                let callee = window;
                delivery.call.split('.').forEach((name) => {
                    owner = callee;
                    callee = callee && callee[name];
                });
                // Not one that takes the vendor's calls while its script is not on the page: they would come back for good.
                if (typeof callee !== 'function' || callee.pagebeat)
                    return false;
                waiting.shift();
                try {
                    callee.apply(owner, JSON.parse(delivery.body));
                    resolve({ queued: true });
                }
                catch (_a) {
                    resolve({ reason: 'refused' });
                }
                return true;
            };
            if (waiting[MOST - 1])
                return resolve({ reason: 'refused' });
            chain();
            waiting.push(attempt);
            setTimeout(resolve, PATIENCE, { reason: 'timeout' });
            setTimeout(() => {
                waiting = waiting.filter((other) => other !== attempt);
            }, LONGEST);
            drain();
        });
};

export { bridge };
//# sourceMappingURL=bridge.js.map
