/**
 * Tells of each address that a pageview is sent of, before it is; not of the same one again.
 *
 * @param tell is given the address before, or nothing the first time
 */
const onView = (stages, tell) => {
    const { dispatch } = stages;
    let url;
    stages.dispatch = (to, kind, page, event) => {
        if (kind === 'hit' && page.url !== url) {
            tell(url);
            url = page.url;
        }
        return dispatch(to, kind, page, event);
    };
};

export { onView as o };
//# sourceMappingURL=onView.js.map
