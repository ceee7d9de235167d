import { a as amend } from '../shared/amend.js';
import { r as readFamily } from '../shared/readFamily.js';

/**
 * Gives Swetrix's pageviews the metadata of their page: `data-meta-author="jane"` is `{ author: 'jane' }`.
 *
 * @for swetrix
 */
const pageMeta = (stages) => amend(stages, 'projectId', ({ kind, body }, _page, _event, { settings }) => {
    const meta = readFamily(settings, 'meta', 'true');
    if (kind === 'hit' && Object.keys(meta)[0])
        body.meta = meta;
});

export { pageMeta };
//# sourceMappingURL=pageMeta.js.map
