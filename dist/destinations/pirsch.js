import { p as pirsch$1 } from '../shared/pirsch.js';
import '../shared/texts.js';
import '../shared/copy.js';

/** {@inheritDoc make} */
const pirsch = (settings) => ({
    // A key has no spaces: without one each call is refused.
    key: 'code' + (settings.code || ' '),
    settings,
    make: pirsch$1,
});

export { pirsch };
//# sourceMappingURL=pirsch.js.map
