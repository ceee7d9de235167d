import { g as guard } from '../shared/guard.js';
import { o as optOut } from '../shared/optOut.js';
import { m as moved } from '../shared/moved.js';
import { s as skipFor } from '../shared/skipFor.js';
import '../shared/readAddress.js';

/** An address without the parameter. The rest stays as it is written, which `URLSearchParams` would not leave it. */
const clean = (url) => url.replace(/\?pagebeat=\w*&/, '?').replace(/[?&]pagebeat=\w*/, '');
/**
 * Opts this browser out by `?pagebeat=off` in the address of a page, and takes that back by `?pagebeat=on` (`data-own-visits`); a line
 * says so. Nobody is ever told the parameter.
 *
 * **Consent**: `off` keeps `disable_pirsch` in localStorage, until `on`; that is what the one who opened the link asked for. Where
 * storage is denied it holds for this page.
 */
const ownVisits = (stages, { ownVisits }) => {
    const [, word] = /[?&]pagebeat=(on|off)\b/.exec(location.href) || [];
    const isOut = word === 'off';
    if (ownVisits == null)
        return;
    moved(stages, clean);
    if (!word)
        return;
    optOut(isOut);
    skipFor(stages, 'opt-out', () => isOut);
    guard(() => console.info('pagebeat is ' + word))();
};

export { ownVisits };
//# sourceMappingURL=ownVisits.js.map
