/** Adds to a page what the browser calls itself, for a destination that has a field for it. */
const addUserAgent = (page) => {
    page.userAgent = navigator.userAgent;
};

export { addUserAgent as a };
//# sourceMappingURL=addUserAgent.js.map
