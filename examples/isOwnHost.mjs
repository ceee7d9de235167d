/**
 * Whether it is a name or an address by which only this machine can be reached.
 *
 * @param {string} host
 */
export const isOwnHost = (host) => /^(127(\.\d+){3}|::1|(.+\.)?localhost)$/i.test(host);
