/** A setting as the attribute of a tag: `hitEndpoint` is `data-hit-endpoint`. */
export declare const attributeOf: (setting: string) => string;
