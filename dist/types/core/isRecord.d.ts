/** Whether it is an object of named values: not a list, text, a Map or a Date. */
export declare const isRecord: (value: unknown) => boolean;
