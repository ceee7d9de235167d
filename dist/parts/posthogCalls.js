import { g as guard } from '../shared/guard.js';
import { s as sendRaw, r as readStored } from '../shared/sendRaw.js';
import { w as warnLocally } from '../shared/warnLocally.js';
import '../shared/isLocal.js';
import '../shared/warn.js';
import '../shared/fail.js';

/** What a page may call beside: it does nothing. */
const OTHERS = 'init identify alias reset group register register_once unregister people set opt_in_capturing opt_out_capturing setPersonProperties';
/**
 * Takes the place of PostHog's own script: `posthog.capture(name, properties)`, with what the page's snippet has kept of the calls
 * before it had loaded; its key and its `api_host` as in `posthog.init`, or `data-posthog-key` and `data-posthog-host`; and its
 * opt-out (`__ph_opt_in_out_KEY` in localStorage). `capture_pageview: false` is as there. The other functions are there and do
 * nothing, and say so on localhost: nobody is identified.
 *
 * @for posthog
 * @before page
 * @see https://posthog.com/docs/libraries/js
 */
const posthogCalls = (stages, settings) => {
    const { skip } = stages;
    const page = window;
    const early = (page.posthog || []);
    const capture = sendRaw(stages);
    const posthog = { capture };
    guard(() => {
        const [key, config] = early._i[0];
        const { api_host, capture_pageview } = Object(config);
        settings.posthogKey = key;
        settings.posthogHost = api_host;
        if (capture_pageview === false)
            settings.disablePageViews = '';
    })();
    stages.skip = (where) => (readStored('__ph_opt_in_out_' + settings.posthogKey) === '0' ? 'opt-out' : skip(where));
    OTHERS.split(' ').forEach((name) => {
        posthog[name] = () => warnLocally(name);
    });
    page.posthog = posthog;
    // Once the tag's destination is there.
    Promise.resolve().then(guard(() => early.forEach(([method, name, meta]) => {
        if (method === 'capture')
            capture(name, meta);
    })));
};

export { posthogCalls };
//# sourceMappingURL=posthogCalls.js.map
