import { g as guard } from '../shared/guard.js';
import { w as whenWanted } from '../shared/whenWanted.js';

/** Where a vendor's own script is on the page, or to come: then its calls are left to it. */
const OWN_SCRIPTS = {
    userengage: 'script[src*="user.com/widget"],script[src*="userengage.com/"]',
    _cio: 'script#cio-tracker,script[src*="customer.io/"]',
    cioanalytics: 'script[src*="customer.io/"]',
};
/** What the snippets of Customer.io put on their array. */
const METHODS = 'load track page pageview identify sidentify reset group alias ready debug on once off setAnonymousId trackClick ' +
    'trackLink trackSubmit trackForm addSourceMiddleware addIntegrationMiddleware addDestinationMiddleware';
/**
 * Makes calls that were written for another vendor into events of ours, while that vendor's own script is not on the page:
 * `userengage('event.NAME', {…})`, `_cio.track(NAME, {…})` and `cioanalytics.track(NAME, {…})`. They give back what our
 * own function does. What the page has pushed to `_cio` or `cioanalytics` before is made up for, in its order. Metadata
 * keeps its types. Pageviews are ours anyway; all other methods are there and do nothing, `ready` calls back.
 *
 * With `data-accept`, the names with commas between; what is none of them is left out.
 *
 * @see https://docs.user.com/tracking-events
 * @see https://docs.customer.io/journeys/events
 */
const acceptCalls = (stages, settings) => whenWanted(stages, settings, ({ accept }) => accept, ({ accept }) => {
    const shared = window;
    const send = (name, meta, callback) => {
        const sent = stages.track(name, { meta: meta || undefined });
        if (typeof callback === 'function')
            sent.then(callback, callback);
        return sent;
    };
    const takeUserengage = () => {
        if (typeof shared.userengage === 'function')
            return;
        const userengage = (command, attributes) => {
            const event = /^(?:event\.|(?=product_event$))([\s\S]*)/.exec(command);
            return event ? send(event[1], attributes) : undefined;
        };
        // The bridge to the widget must not take it for the widget's.
        userengage.pagebeat = true;
        shared.userengage = userengage;
        const nothing = () => { };
        shared.UE = shared.UE || { pageHit: nothing, resetAuth: nothing, destroy: nothing };
    };
    const takeList = (global) => {
        const list = (shared[global] || []);
        // What is no list is the vendor's.
        if (!Array.isArray(list))
            return;
        const run = (entry) => {
            const [method, name, meta, options, callback] = [].slice.call(entry);
            if (method === 'track')
                return send(name, meta, callback || options);
            if (method === 'ready' && typeof name === 'function')
                name();
            return list;
        };
        const before = list.splice(0, 1e9);
        METHODS.split(' ').forEach((method) => {
            list[method] = (name, meta, options, callback) => run([method, name, meta, options, callback]);
        });
        list.push = (entry) => run(entry);
        shared[global] = list;
        // Once the tag's destinations are there. One that fails, by its own callback, does not lose the others.
        Promise.resolve(undefined).then(() => before.forEach(guard(run)));
    };
    accept.split(/[ ,]+/).forEach((name) => {
        if (!/^(userengage|_cio|cioanalytics)$/.test(name) || document.querySelector(OWN_SCRIPTS[name]))
            return;
        if (name === 'userengage')
            takeUserengage();
        else
            takeList(name);
    });
});

export { acceptCalls };
//# sourceMappingURL=acceptCalls.js.map
