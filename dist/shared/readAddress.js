/**
 * An address in full, by that of the page whatever its `<base>`; neither name nor password are told to anybody. By the window's
 * `URL`: pages have a constant of that name.
 */
const readAddress = (url) => {
    const address = new window.URL(url, location.href);
    address.username = address.password = '';
    return address;
};

export { readAddress as r };
//# sourceMappingURL=readAddress.js.map
