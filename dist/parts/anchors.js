import { r as readAddress } from '../shared/readAddress.js';

/**
 * Sends Swetrix no pageview where the path is that of the page before: it counts paths, and knows neither query nor hash
 * (https://docs.swetrix.com/events-api).
 *
 * @for swetrix
 */
const anchors = (stages) => {
    const { make } = stages;
    stages.make = (route, kind, page, event) => kind === 'hit' &&
        !route.key.indexOf('projectId') &&
        page.previous &&
        readAddress(page.previous).pathname === page.at.pathname
        ? undefined
        : make(route, kind, page, event);
};

export { anchors };
//# sourceMappingURL=anchors.js.map
