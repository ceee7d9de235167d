import { r as read } from '../shared/read.js';
import { r as readStored, s as sendRaw } from '../shared/sendRaw.js';
import { w as warnLocally } from '../shared/warnLocally.js';
import { a as attributesOf, w as withPrefix } from '../shared/withPrefix.js';
import { o as onDeclared } from '../shared/onDeclared.js';
import '../shared/isLocal.js';
import '../shared/warn.js';
import '../shared/fail.js';
import '../shared/guard.js';

/**
 * Takes the place of Umami's own script: its attributes, its functions `umami.track()`, `track(name, data)`, `track(payload)` and
 * `track((payload) => payload)`, its declared events (`data-umami-event="Signup"`, `data-umami-event-plan="pro"`), and its opt-out
 * (`localStorage['umami.disabled']`). `umami.identify` does nothing, and says so on localhost. `data-performance` does nothing.
 *
 * @for umami
 * @before page
 * @see https://umami.is/docs/tracker-configuration
 */
const umamiCalls = (stages, settings) => {
    const { make, skip } = stages;
    const { autoTrack, domains, doNotTrack, excludeSearch, excludeHash, beforeSend } = settings;
    const page = window;
    /** What is sent of the page, in place of an event: within a call. */
    let change;
    settings.umamiTag = settings.umamiTag || settings.tag;
    // Two null values: an attribute that says `false` is null.
    if (autoTrack === null)
        settings.disablePageViews = '';
    if (excludeSearch)
        settings.disableQuery = '';
    stages.skip = (where) => readStored('umami.disabled')
        ? 'opt-out'
        : domains && domains.split(/ *, */).indexOf(location.hostname) < 0
            ? 'excluded'
            : doNotTrack && read('navigator.doNotTrack') === '1'
                ? 'privacy'
                : skip(where);
    stages.make = (route, kind, where, event) => {
        const delivery = make(route, kind, where, event);
        if (!delivery || route.key.indexOf('websiteId'))
            return delivery;
        const body = delivery.body;
        const payload = body.payload;
        if (excludeHash)
            payload.url = ('' + payload.url).replace(/#.*/, '');
        if (event && change) {
            payload.name = payload.data = undefined;
            body.payload = typeof change === 'function' ? change(payload) : change;
        }
        const before = page[beforeSend];
        if (typeof before === 'function')
            body.payload = before('event', body.payload);
        return body.payload && delivery;
    };
    const send = sendRaw(stages);
    onDeclared(stages, '[data-umami-event]', (element) => {
        const attributes = attributesOf(element);
        stages.track(attributes['data-umami-event'], { meta: withPrefix(attributes, 'data-umami-event-') });
    });
    page.umami = {
        track: (given, data) => {
            if (typeof given === 'string')
                return send(given, data);
            change = given || ((payload) => payload);
            const sent = stages.track('pageview');
            change = undefined;
            return sent;
        },
        identify: () => {
            warnLocally('identify');
            return Promise.resolve();
        },
        getSession: () => ({}),
    };
};

export { umamiCalls };
//# sourceMappingURL=umamiCalls.js.map
