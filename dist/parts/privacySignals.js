import { r as read } from '../shared/read.js';
import { w as warn } from '../shared/warn.js';
import { s as skipFor } from '../shared/skipFor.js';
import '../shared/fail.js';
import '../shared/guard.js';

/**
 * Sends nothing where the browser says that its user does not want it, by Global Privacy Control or Do Not Track (`data-respect`,
 * `gpc` or `dnt` for one of them): `skipped: 'privacy'`. It stores nothing, and needs no consent.
 *
 * @see https://w3c.github.io/gpc/
 * @see https://www.w3.org/TR/tracking-dnt/
 */
const privacySignals = (stages, { respect }) => {
    if (respect == null)
        return;
    if (!/^(true|gpc|dnt|\W)*$/.test('' + respect))
        warn('respect ' + respect);
    skipFor(stages, 'privacy', () => (respect !== 'dnt' && read('navigator.globalPrivacyControl')) ||
        (respect !== 'gpc' && read('navigator.doNotTrack') === '1'));
};

export { privacySignals };
//# sourceMappingURL=privacySignals.js.map
