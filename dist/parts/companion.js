import { i as isLocal } from '../shared/isLocal.js';

/** Keeps what the stages are given from now on, for somebody who comes later. */
const watch = (stages) => {
    const seen = [];
    Object.keys(stages).forEach((name) => {
        const stage = stages[name];
        stages[name] = function () {
            // biome-ignore lint/complexity/noArguments: all that a stage is given, whichever it is; ES5 has no shorter word.
            seen.push([name, arguments]);
            // biome-ignore lint/complexity/noArguments: the same.
            return stage.apply(0, arguments);
        };
    });
    stages.seen = seen;
};

/**
 * On localhost, and with `data-dev`, loads the companion from the tag's own folder, `pagebeat.dev.js`, which says in sentences
 * what the tag says in one word; elsewhere it does nothing. As a module: a server that answers a missing file with its start page does no harm.
 * What happens until it is there is kept for it. It stands innermost, so that it sees what is really done.
 */
const companion = (stages, { dev }, script) => {
    // From npm, and of a tag that was pasted into a page, there is no folder: it throws, and nothing is done.
    const src = new window.URL('pagebeat.dev.js', script.src).href;
    if (dev != null || isLocal(location.hostname)) {
        watch(stages);
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    }
};

export { companion };
//# sourceMappingURL=companion.js.map
