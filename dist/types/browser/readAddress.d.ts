/**
 * An address in full, by that of the page whatever its `<base>`; neither name nor password are told to anybody. By the window's
 * `URL`: pages have a constant of that name.
 */
export declare const readAddress: (url: string) => URL;
