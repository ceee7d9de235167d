import { w as whenWanted } from '../shared/whenWanted.js';
import { r as readsMarkup } from '../shared/readsMarkup.js';
import '../shared/guard.js';

/**
 * Puts `pirschNotFound()` on the page, which a page that was not found calls: it sends an event with the path, named by
 * `data-not-found-event-name`. Not with the tag's id `pirschjs`, `pirscheventsjs` or `pirschsessionsjs`.
 *
 * @see https://docs.pirsch.io/advanced/not-found
 */
const notFound = (stages, settings) => whenWanted(stages, settings, readsMarkup, ({ notFoundEventName }) => {
    window.pirschNotFound = () => stages.track(notFoundEventName || '404 Page Not Found', { meta: { path: location.pathname } });
});

export { notFound };
//# sourceMappingURL=notFound.js.map
