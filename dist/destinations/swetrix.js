import { s as swetrix$1 } from '../shared/swetrix.js';
import '../shared/check.js';
import '../shared/texts.js';
import '../shared/copy.js';

/** {@inheritDoc make} */
const swetrix = (settings) => ({
    // A key has no spaces: without one each call is refused.
    key: 'projectId' + (settings.projectId || ' '),
    settings,
    make: swetrix$1,
});

export { swetrix };
//# sourceMappingURL=swetrix.js.map
