import { r as readAddress } from './readAddress.js';

/** Has addresses told otherwise: that of a page, and its referrer. */
const moved = (stages, move) => {
    const { readPage } = stages;
    stages.readPage = (previous, given) => {
        const page = readPage(previous, given);
        page.url = move(page.url);
        page.at = readAddress(page.url);
        page.referrer = move(page.referrer);
        return page;
    };
};

export { moved as m };
//# sourceMappingURL=moved.js.map
