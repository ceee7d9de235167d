/**
 * What comes after a word in the name of an attribute, as it was written: after `meta` it is `page-type` of `metaPageType`,
 * which the browser has made of `data-meta-page-type`. Nothing where the name goes on otherwise, as `metadata` does.
 */
export declare const restOf: (name: string, word: string) => string | undefined;
