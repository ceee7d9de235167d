import { u as usercom$1 } from '../shared/usercom.js';
import { bridge } from '../parts/bridge.js';
import { nested } from '../parts/nested.js';
import '../shared/bare.js';
import '../shared/isSamePage.js';
import '../shared/withDuration.js';
import '../shared/guard.js';
import '../shared/tell.js';
import '../shared/fail.js';
import '../shared/check.js';
import '../shared/copy.js';
import '../shared/isRecord.js';

/** {@inheritDoc make} */
const usercom = ({ key }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'usercomKey' + (key || ' '),
    settings: { usercomKey: key },
    make: usercom$1,
    parts: { nested, bridge },
});

export { usercom };
//# sourceMappingURL=usercom.js.map
