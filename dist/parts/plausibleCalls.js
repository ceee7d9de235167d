import { g as guard } from '../shared/guard.js';
import { r as read } from '../shared/read.js';

const DECLARED = '[class*=plausible-event-name]';
/** Whether a path is one of a list of patterns, in which `*` is anything but a slash, and `**` anything. */
const isListed = (patterns, path) => patterns.split(/ *, */).some((pattern) => {
    const escaped = pattern.replace(/[^\w*/]/g, '\\$&');
    const rule = escaped.replace(/\*+/g, (stars) => (stars[1] ? '.*' : '[^/]*'));
    return new RegExp('^' + rule + '/?$').test(path);
});
/**
 * Takes the place of Plausible's own script: its attributes `data-domain`, `data-api`, `data-include` and `data-exclude` (with its
 * wildcards), its function `plausible(name, { props, revenue, interactive, url, callback })` with the calls that were made before it had
 * loaded, its classes (`plausible-event-name=Signup`), and its opt-out (`localStorage.plausible_ignore`).
 *
 * What Plausible would drop of the properties is left out. The function returns our promise. Include and exclude hold for events
 * too.
 *
 * @for plausible
 * @excludes patterns, dashboards
 * @before page
 * @see https://plausible.io/docs/script-extensions
 */
const plausibleCalls = (stages, settings) => {
    const { readEvent, skip } = stages;
    const page = window;
    const { include, exclude } = settings;
    const early = page.plausible;
    const plausible = (name, options) => {
        const { props, revenue, interactive, url, u, callback } = Object(options);
        const meta = {};
        Object.keys(Object(props)).forEach((key) => {
            const value = props[key];
            if (/string|number|boolean/.test(typeof value))
                meta[key] = '' + value;
        });
        const sent = stages.track(name, { meta, revenue: revenue, non_interactive: interactive === false }, u || url);
        if (callback) {
            const tell = guard((outcome) => callback(outcome.status ? { status: outcome.status } : outcome.reason ? { error: outcome } : undefined));
            sent.then(tell, tell);
        }
        return sent;
    };
    const declare = (element) => {
        const said = {};
        const link = element.closest('a');
        if (link)
            said.url = link.href;
        (element.getAttribute('class') || '').split(/\s+/).forEach((one) => {
            const match = /^plausible-(event|revenue)-(.+?)(?:=|--)(.+)/.exec(one);
            // A `+` stands for a space, which a class can't hold.
            if (match)
                said[(match[1] === 'event' ? '' : '$') + match[2]] = match[3].replace(/\+/g, ' ');
        });
        const { name, $amount: amount, $currency: currency } = said;
        delete said.name;
        delete said.$amount;
        delete said.$currency;
        plausible(name, { props: said, revenue: amount && currency ? { amount, currency } : undefined });
    };
    settings.plausibleDomain = settings.plausibleDomain || settings.domain;
    settings.plausibleEndpoint = settings.plausibleEndpoint || settings.api;
    stages.readEvent = (name, options) => {
        const { revenue, non_interactive } = Object(options);
        return Object.assign(readEvent(name, options), { revenue, non_interactive });
    };
    stages.skip = (where) => {
        const path = where.at.pathname;
        return read('localStorage.plausible_ignore') === 'true'
            ? 'opt-out'
            : (include && !isListed(include, path)) || (exclude && isListed(exclude, path))
                ? 'excluded'
                : skip(where);
    };
    stages.on('click auxclick submit', ({ type, target, button }) => {
        const element = target.closest(DECLARED);
        // The right button opens a menu, and others go back and forth. A form, or one in it, tells when it is sent, and not when
        // something in it is clicked.
        if (element && !(button > 1) && (type === 'submit' || !element.contains(target.closest('form')))) {
            declare(element);
        }
    });
    plausible.l = true;
    plausible.init = () => { };
    page.plausible = plausible;
    // Once the tag's destination is there.
    Promise.resolve().then(guard(() => early.q.forEach(([name, options]) => {
        plausible(name, options);
    })));
};

export { plausibleCalls };
//# sourceMappingURL=plausibleCalls.js.map
