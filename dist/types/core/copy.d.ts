/** A record's own fields, made into something, in a record without a prototype: there `__proto__` is a key like any other. */
export declare const copy: <Value, Made>(record: Record<string, Value>, make: (value: Value, key: string) => Made) => Record<string, Made>;
