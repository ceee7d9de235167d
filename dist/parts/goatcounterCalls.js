import { g as guard } from '../shared/guard.js';
import { r as read } from '../shared/read.js';
import { r as readAddress } from '../shared/readAddress.js';
import { s as sendViews } from '../shared/sendViews.js';
import { o as onDeclared } from '../shared/onDeclared.js';

const tell = (told, usual) => typeof told === 'function' ? told(usual) : told === undefined ? usual : told;
/**
 * Takes the place of GoatCounter's own script: its settings, in `data-goatcounter-settings` or `window.goatcounter`, its function
 * `goatcounter.count({ path, title, referrer, event })`, its declared events (`data-goatcounter-click="name"`, `data-goatcounter-title`), its
 * rule for frames, `<link rel="canonical">` of the same host as the address, and its opt-out (`localStorage.skipgc`). There is
 * no pageview of a later address but by `count`, as with that script. `no_session` does nothing.
 *
 * @for goatcounter
 * @before page
 * @see https://www.goatcounter.com/help/js
 */
const goatcounterCalls = (stages, settings) => {
    const { make, skip } = stages;
    const page = window;
    const given = page.goatcounter || {};
    /** What a call of `count` says, within it. */
    let vars = given;
    guard(() => Object.assign(given, JSON.parse(settings.goatcounterSettings)))();
    if (given.no_onload)
        settings.disablePageViews = '';
    if (given.allow_local)
        settings.dev = '';
    stages.skip = (where) => read('localStorage.skipgc') === 't'
        ? 'opt-out'
        : !given.allow_frame && window.parent !== window
            ? 'excluded'
            : skip(where);
    stages.make = (route, kind, where, event) => {
        if (route.key.indexOf('goatcounter'))
            return make(route, kind, where, event);
        const told = Object.assign({}, where, { title: tell(vars.title, where.title) || '' });
        if (!event) {
            const canonical = document.querySelector('link[rel=canonical]');
            const own = canonical && readAddress(canonical.href);
            const isHere = own && own.host === location.host;
            const path = tell(vars.path, isHere ? own.pathname + own.search : where.url.slice(where.at.origin.length));
            if (path === null)
                return undefined;
            const at = readAddress(path.replace(/^\/?/, '/'));
            told.at = at;
            told.url = at.href;
            told.referrer = tell(vars.referrer, where.referrer) || '';
        }
        return make(route, kind, told, event);
    };
    const sendView = sendViews(stages);
    const count = (asked) => {
        vars = Object.assign({}, given, asked);
        const sent = vars.event ? stages.track('' + vars.path) : sendView({});
        vars = given;
        return sent;
    };
    if (!given.no_events) {
        onDeclared(stages, '[data-goatcounter-click]', (element) => {
            const say = (name) => element.getAttribute(name) || '';
            count({
                event: true,
                path: say('data-goatcounter-click') || say('name') || say('id'),
                title: say('data-goatcounter-title') || say('title'),
            });
        });
    }
    page.goatcounter = Object.assign(given, { count });
};

export { goatcounterCalls };
//# sourceMappingURL=goatcounterCalls.js.map
