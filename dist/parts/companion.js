import { c as copy } from '../shared/copy.js';
import { i as isLocal } from '../shared/isLocal.js';

/**
 * On localhost, and with `data-dev`, loads the companion from the tag's own folder, `pagebeat.dev.js`, which says in sentences
 * what the tag says in one word; elsewhere it does nothing. As a module: a server that answers a missing file with its start page does no harm.
 * What happens until it is there is kept for it. It stands innermost, so that it sees what is really done.
 */
const companion = ((stages, settings, script) => {
    if (settings.dev != null || isLocal(location.hostname)) {
        // A tag that was pasted into a page has no folder: that throws, and nothing is done. A URL is text here.
        script.after(Object.assign(document.createElement('script'), {
            type: 'module',
            src: new window.URL('pagebeat.dev.js', script.src),
        }));
        Object.assign(stages, copy(stages, (stage, name) => function () {
            // biome-ignore lint/complexity/noArguments: all that a stage is given, whichever it is; ES5 has no shorter word.
            stages.seen.push([name, arguments]);
            // biome-ignore lint/complexity/noArguments: the same.
            return stage.apply(0, arguments);
        }), { seen: [] });
    }
});

export { companion };
//# sourceMappingURL=companion.js.map
