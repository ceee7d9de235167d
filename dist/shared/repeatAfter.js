import { g as guard } from './guard.js';

/** Milliseconds; `setTimeout` takes no more than 24 days. */
const LONGEST = 864e5;
/**
 * In how many milliseconds at the earliest a server may be sent the same again, or nothing when it may not: only where it says that
 * it took nothing. 502 and 504 prove nothing: they are a proxy's, which may have passed it on.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after seconds, or a date
 */
const repeatAfter = ({ status, headers }) => {
    let after = '';
    if (!/^(429|500|503)$/.test('' + status))
        return undefined;
    // A page's own `fetch` may give anything.
    guard(() => {
        after = headers.get('Retry-After') || '';
    })();
    return Math.min(+after * 1000 || Date.parse(after) - Date.now() || 0, LONGEST);
};

export { repeatAfter as r };
//# sourceMappingURL=repeatAfter.js.map
