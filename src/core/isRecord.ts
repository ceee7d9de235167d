/** Whether it is an object of named values: not a list, text, a Map or a Date. */
export const isRecord = (value: unknown): boolean => ({}).toString.call(value) === '[object Object]';
