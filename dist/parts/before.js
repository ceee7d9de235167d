import { r as readAddress } from '../shared/readAddress.js';
import { s as settle } from '../shared/settle.js';
import '../shared/warn.js';
import '../shared/fail.js';
import '../shared/guard.js';

/** Shows a function of the site's all that is about to be sent, which may complete, change and drop it. */
const before = (stages, settings) => {
    const { dispatch, readPage } = stages;
    /** What an address was told as; empty when it was not. */
    const told = Object.create(null);
    const toldAs = (url) => {
        const known = told[url];
        return known === undefined ? url : known;
    };
    const move = (page, url) => {
        page.url = url;
        page.at = readAddress(url);
    };
    /** @returns what is sent in place of an event; false when it is dropped */
    const ask = (page, event) => {
        const { url, title, referrer } = page;
        // A copy of the metadata, which may be nested.
        const copy = event && stages.readEvent(event.name, event);
        const shown = { kind: event ? 'event' : 'pageview', url, title, referrer };
        if (copy)
            Object.assign(shown, { name: copy.name, duration: copy.duration, meta: copy.meta });
        let given;
        try {
            given = settings.before(shown);
        }
        catch (problem) {
            throw 'before threw ' + problem;
        }
        if (given === false)
            return false;
        Object.assign(shown, given);
        page.title = shown.title;
        page.referrer = shown.referrer;
        move(page, shown.url);
        return event && Object.assign(copy, stages.readEvent(shown.name, shown));
    };
    stages.readPage = (previous, url) => readPage(previous && toldAs(previous), url);
    stages.dispatch = (to, kind, page, event) => settle((resolve) => {
        const { url } = page;
        let sent = event;
        // Nobody is told of an address at which it throws, later neither.
        const known = told[url];
        if (kind === 'hit' && settings.before)
            told[url] = '';
        if (!settings.before)
            sent = event;
        else if (kind !== 'session')
            sent = ask(page, event);
        else if (known === '')
            sent = false;
        else
            move(page, toldAs(url));
        if (kind === 'hit' && sent === undefined)
            told[url] = page.url;
        resolve(sent === false ? { ok: true, skipped: 'dropped' } : dispatch(to, kind, page, sent));
    });
};

export { before };
//# sourceMappingURL=before.js.map
