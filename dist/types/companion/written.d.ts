/** A value as the one who wrote the code would write it: `{ plan: 'pro' }`, `undefined`, `new Date('2026-01-31T…')`. */
export declare const written: (value: unknown, depth?: number) => string;
