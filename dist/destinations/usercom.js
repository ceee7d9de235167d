import { c as copyValue } from '../shared/copyValue.js';
import { s as stringify, e as encodeJson } from '../shared/encodeJson.js';
import { w as withDuration, i as isSamePage } from '../shared/withDuration.js';

/** Milliseconds between two looks for the function. */
const POLL = 250;
/** Milliseconds until the caller is told that it is not there: less than the 10 seconds of a promise. */
const PATIENCE = 8000;
/** Milliseconds for which it is called all the same, once it is there. */
const LONGEST = 60000;
const MOST = 100;
/**
 * Makes calls of the page's own functions, such as those of User.com's widget, which are there only some time after the
 * page was loaded: until then calls wait, in order. All else goes on to what sent before.
 */
const createBridge = (face) => {
    const { send } = face;
    const waiting = [];
    let timer;
    let isChained = false;
    /** @returns whether it was called, well or not; its owner may have no such function yet */
    const attempt = ({ cargo, done }) => {
        let owner;
        let callee = window;
        cargo.call.split('.').forEach((name) => {
            owner = callee;
            callee = callee && callee[name];
        });
        // Not one that takes the vendor's calls while its script is not on the page: they would come back for good.
        if (typeof callee !== 'function' || callee.pagebeat)
            return false;
        waiting.shift();
        try {
            callee.apply(owner, JSON.parse(cargo.body));
            done('queued');
        }
        catch (error) {
            done(`refused, it threw ${error}`);
        }
        return true;
    };
    const drain = () => {
        clearTimeout(timer);
        while (waiting[0] && attempt(waiting[0]))
            ;
        const now = Date.now();
        waiting.slice().forEach((one) => {
            if (now - one.since >= PATIENCE)
                one.done("timeout, no such function: is the vendor's script on the page?");
            if (now - one.since >= LONGEST)
                waiting.splice(waiting.indexOf(one), 1);
        });
        if (waiting[0])
            timer = setTimeout(drain, POLL);
    };
    /** Has the widget tell when it has loaded, after the page's own listener. Once: the page may wrap it in turn. */
    const chain = () => {
        const { civchat } = window;
        if (isChained || !civchat)
            return;
        isChained = true;
        const own = civchat.onLoad;
        try {
            civchat.onLoad = function () {
                try {
                    // biome-ignore lint/complexity/noArguments: rest parameters cost a helper.
                    if (typeof own === 'function')
                        own.apply(this, arguments);
                }
                finally {
                    drain();
                }
            };
        }
        catch (_a) {
            // It is frozen; it is looked for anyway.
        }
    };
    face.send = (cargo, transport, done) => {
        if (transport !== 'call')
            send(cargo, transport, done);
        else if (waiting[MOST - 1])
            done(`refused, ${MOST} calls wait for it`);
        else {
            chain();
            waiting.push({ cargo, since: Date.now(), done });
            drain();
        }
    };
};

/**
 * User.com, by the page's own widget: what is delivered is a call of its `userengage` or `UE.pageHit`, since its wire is
 * not public. Nested metadata is allowed, dates become ISO 8601. It says nothing back, so a verdict is `queued`. The
 * first pageview is the widget's own, and there are no heartbeats.
 *
 * A call waits for the widget: after 8 seconds it rejects with `timeout`, and is made all the same within a minute. It
 * rejects with `refused` when the widget throws, or when 100 calls wait already.
 *
 * @see https://docs.user.com/tracking-events
 */
const usercom$1 = ({ key }) => ({
    name: 'usercom',
    id: key,
    deliver: (kind, page, event) => {
        if (event) {
            // Without `event.` in front nothing is registered.
            const command = stringify(event.name.indexOf('event.') ? 'event.' + event.name : event.name);
            const attributes = encodeJson(withDuration(event));
            return { call: 'userengage', body: '[' + command + (attributes === '{}' ? ']' : ',' + attributes + ']') };
        }
        return kind === 'pageview' && page.previous && !isSamePage(page)
            ? { call: 'UE.pageHit', body: '[' + encodeJson({ apiKey: key }) + ']' }
            : undefined;
    },
});

const needs = (tracker) => {
    tracker.copyValue = copyValue;
    createBridge(tracker);
};
/** {@inheritDoc pure} */
const usercom = (settings) => ({ ...usercom$1(settings), needs });

export { usercom };
//# sourceMappingURL=usercom.js.map
