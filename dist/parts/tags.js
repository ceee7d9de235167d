import { a as amend } from '../shared/amend.js';
import { r as readFamily } from '../shared/readFamily.js';

/**
 * Tags pageviews and events at Pirsch, as its own script does: `data-tag="one,two"`, `data-tag-author="jane"`.
 *
 * @for pirsch
 */
const tags = (stages) => amend(stages, 'code', (delivery, _page, event, { settings }) => {
    const tags = Object.create(null);
    const query = Object.create(null);
    const put = (key, value) => {
        const name = key.replace(/-/g, ' ').trim();
        if (name)
            tags[name] = query['tag_' + name] = value;
    };
    const given = readFamily(settings, 'tag', '1');
    (settings.tag || '').split(',').forEach((key) => {
        put(key, '1');
    });
    Object.keys(given).forEach((key) => {
        put(key, given[key]);
    });
    if (!Object.keys(tags)[0])
        return;
    if (event)
        delivery.body.tags = tags;
    else if (delivery.kind === 'hit')
        delivery.url += '&' + new URLSearchParams(query);
});

export { tags };
//# sourceMappingURL=tags.js.map
