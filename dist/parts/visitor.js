import { c as createId } from '../shared/createId.js';
import { r as read } from '../shared/read.js';

/** Under these names Customer.io's own script keeps its ids, in a cookie and in localStorage. */
const ANONYMOUS = 'ajs_anonymous_id';
const USER = 'ajs_user_id';
/** What the vendor's script has kept, as plain text or as JSON; nothing where storage is denied. */
const readKept = (name) => {
    try {
        const cookie = new RegExp('(?:^|; )' + name + '=([^;]+)').exec(read('document.cookie'));
        const kept = cookie ? decodeURIComponent(cookie[1]) : read('localStorage.' + name);
        return kept === 'null' ? undefined : kept.replace(/^"|"$/g, '') || undefined;
    }
    catch (_a) {
        return undefined;
    }
};
/**
 * Tells Customer.io who the visitor is: by the ids that the vendor's own script has left in this browser, or else by an id of ours,
 * which lives as long as the page or, with `data-customerio-store`, on the visitor's device. Nothing is stored where nothing is
 * sent.
 *
 * @for customerio
 */
const visitor = (stages) => {
    const { make } = stages;
    let own;
    stages.make = (route, kind, page, event) => {
        if (!route.key.indexOf('customerioKey')) {
            const kept = readKept(ANONYMOUS);
            own = own || createId();
            if (route.settings.customerioStore != null && !kept && !page.skipped) {
                try {
                    window.localStorage[ANONYMOUS] = '"' + own + '"';
                }
                catch (_a) {
                    // Full or denied: it is kept in memory.
                }
            }
            page.visitor = { anonymousId: kept || own, userId: readKept(USER), messageId: createId() };
        }
        return make(route, kind, page, event);
    };
};

export { visitor };
//# sourceMappingURL=visitor.js.map
