/** A setting as the attribute of a tag: `hitEndpoint` is `data-hit-endpoint`. */
export const attributeOf = (setting: string): string =>
  'data-' + setting.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
