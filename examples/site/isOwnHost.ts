/** Whether it is a name or an address by which only this machine can be reached. */
export const isOwnHost = (host: string): boolean => /^(127(\.\d+){3}|::1|(.+\.)?localhost)$/i.test(host);
