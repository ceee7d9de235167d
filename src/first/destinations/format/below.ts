/** An address below an endpoint, which may end with a slash; one that is nothing but `https://` does not become one. */
export const below = (endpoint: string, path: string): string => endpoint.replace(/(^|[^/])\/$/, '$1') + path;
