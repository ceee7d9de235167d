/** Whether it is a text of this form. A pattern alone would ask anything for its text, and an object may have none to give. */
export const matches = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && pattern.test(value);
