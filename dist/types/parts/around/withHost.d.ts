/** Makes what has addresses of a site at another host, with its port if it has one; other addresses stay as they are. */
export declare const withHost: (origin: string, host: string) => (url: string) => string;
