import { g as goatcounter$1 } from '../shared/goatcounter.js';
import '../shared/bytesOf.js';
import '../shared/check.js';
import '../shared/cut.js';
import '../shared/cutUrl.js';
import '../shared/isSamePage.js';
import '../shared/toQuery.js';

/** {@inheritDoc make} */
const goatcounter = ({ endpoint }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'goatcounter' + (endpoint || ' '),
    settings: { goatcounter: endpoint },
    make: goatcounter$1,
});

export { goatcounter };
//# sourceMappingURL=goatcounter.js.map
