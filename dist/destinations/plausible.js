import { p as plausible$1 } from '../shared/plausible.js';
import '../shared/bytesOf.js';
import '../shared/check.js';
import '../shared/copy.js';
import '../shared/cutUrl.js';
import '../shared/isSamePage.js';
import '../shared/withDuration.js';

/** {@inheritDoc make} */
const plausible = ({ domain, endpoint }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'plausibleDomain' + (domain || ' '),
    settings: { plausibleDomain: domain, plausibleEndpoint: endpoint },
    make: plausible$1,
});

export { plausible };
//# sourceMappingURL=plausible.js.map
