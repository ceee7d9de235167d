/**
 * Whether it is a text of this form. A pattern alone would ask anything for its text, and an object may have none to give.
 *
 * @param {unknown} value
 * @param {RegExp} pattern
 * @returns {value is string}
 */
export const matches = (value, pattern) => typeof value === 'string' && pattern.test(value);
