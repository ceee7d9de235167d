/** How many bytes a text has as UTF-8, in which it is sent. */
export const byteLength = (text: string): number =>
  // A surrogate is half of a character of 4 bytes, and is replaced by 2.
  text.replace(/[\u0080-\u07ff\ud800-\udfff]/g, '..').replace(/[\u0800-\uffff]/g, '...').length;
