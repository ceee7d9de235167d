/** `encodeURIComponent`, which throws on half a surrogate pair: that becomes U+FFFD, as every other encoder does it. */
export declare const encode: (text: string) => string;
