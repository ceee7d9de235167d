import { r as read } from '../shared/read.js';

/** From 0 to 255. A page may have replaced `Math.random`, and equal ids would be taken for one message. */
const random = () => {
    try {
        return window.crypto.getRandomValues(new Uint8Array(1))[0];
    }
    catch (_a) {
        // It is a page's own.
        return Math.random() * 256;
    }
};
/** A random id, as a UUID of version 4 (RFC 9562). `crypto.randomUUID` is there on https pages only. */
const createId = () => 
// Of the 8 the first two bits are given, of a 0 none.
'00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => (+digit + (random() & (digit === '8' ? 3 : 15))).toString(16));

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
