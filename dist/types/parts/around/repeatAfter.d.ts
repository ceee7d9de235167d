import type { Answer } from '../../types/records.js';
/**
 * In how many milliseconds at the earliest a server may be sent the same again, or nothing when it may not: only where it says that
 * it took nothing. 502 and 504 prove nothing: they are a proxy's, which may have passed it on.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after seconds, or a date
 */
export declare const repeatAfter: ({ status, headers }: Answer) => number | undefined;
