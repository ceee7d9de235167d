/** Whether it is an object of named values: not a list, text, a Map or a Date. */
const isRecord = (value) => ({}).toString.call(value) === '[object Object]';

export { isRecord as i };
//# sourceMappingURL=isRecord.js.map
